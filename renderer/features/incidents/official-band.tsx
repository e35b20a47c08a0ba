import { useEffect, useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Band, Row, tell } from "../../ui";
import { useOfficialNamed } from "../withholding";
import type { IncidentValues } from "./new-incident";
import { useOfficialAlleged } from "./use-official-alleged";
import { useWithholdVictims } from "./use-withhold-victims";

/** Stands above the form as soon as an official is alleged, in the incident or among the suspects. */
export function OfficialAlleged() {
  const isAlleged = useOfficialAlleged();
  const withhold = useWithholding();
  useAskOnce(isAlleged, withhold.run);
  return isAlleged && <OfficialBand withhold={withhold} />;
}

/** Stop and think, and who must not be told (domain §11, R1). */
function OfficialBand({ withhold }: { readonly withhold: Withholding }) {
  const { t } = useWords();
  return (
    <Band tone="danger" title={t("incidents.official.title")} isAlert>
      {t("incidents.official.text")}
      {withhold.canRun && (
        <Row>
          <Action
            isBusy={withhold.isBusy}
            onClick={() => void withhold.run({ isRestricting: false })}
          >
            {t("incidents.official.withhold")}
          </Action>
        </Row>
      )}
    </Band>
  );
}

/** One notice at a time: what was done takes the place of what had to be done first. */
const NOTICE = "withhold-victims";

interface Withholding {
  /** The office is named, and there is at least one file to keep from it. */
  readonly canRun: boolean;
  readonly isBusy: boolean;
  readonly run: (options: { readonly isRestricting: boolean }) => Promise<void>;
}

function useWithholding(): Withholding {
  const { t } = useWords();
  const { number } = useFormats();
  const withhold = useWithholdVictims();
  const { getValues, setFocus } = useFormContext<IncidentValues>();
  const officialOrgId = useWatch<IncidentValues, "officialOrgId">({ name: "officialOrgId" });
  const victims = useWatch<IncidentValues, "victims">({ name: "victims" });
  const [isBusy, setBusy] = useState(false);
  return {
    canRun: officialOrgId !== null && victims.some(({ caseId }) => caseId !== null),
    isBusy,
    run: async ({ isRestricting }) => {
      const orgId = getValues("officialOrgId");
      const caseIds = getValues("victims").flatMap(({ caseId }) => caseId ?? []);
      if (orgId === null || caseIds.length === 0) {
        if (orgId === null) setFocus("officialOrgId");
        tell({ id: NOTICE, text: t("incidents.official.officeFirst"), tone: "lamp" });
        return;
      }
      setBusy(true);
      const done = await withhold({ caseIds, orgId, isRestricting });
      setBusy(false);
      if (done.ok)
        tell({ id: NOTICE, text: t("incidents.official.withheld", { n: number(done.value) }) });
      else tell({ id: NOTICE, text: t(`errors.${done.error}`), tone: "lamp" });
    },
  };
}

/** Asks to stop and think at the moment when an official is named in this form, and not again. */
function useAskOnce(isAlleged: boolean, run: Withholding["run"]): void {
  const ask = useOfficialNamed();
  const { setFocus } = useFormContext<IncidentValues>();
  const { user } = useSession().open;
  const stop = (): void => {
    ask({
      onWithhold: () => void run({ isRestricting: false }),
      onOtherAuthority: () => {
        setFocus("openedByOrgId");
      },
      onRestrict: user.role === "supervisor" ? () => void run({ isRestricting: true }) : null,
    });
  };
  const latest = useRef(stop);
  useEffect(() => {
    latest.current = stop;
  });
  // A saved incident that is only opened has been thought about: the band stays, the dialog does not come.
  const wasAlleged = useRef(isAlleged);
  useEffect(() => {
    if (isAlleged && !wasAlleged.current) latest.current();
    wasAlleged.current = isAlleged;
  }, [isAlleged]);
}
