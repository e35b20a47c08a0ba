import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { DataScope } from "../../../shared/domain/consent";
import { goesAtOnce } from "../../../shared/domain/referral";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { PossibleRecipient } from "../../store/vault-api";
import { Checks, Note, Panel, Stack } from "../../ui";
import { PacketView } from "./packet-view";
import type { PlanChoice } from "./refer-plan";

export interface PlannedPacketProps {
  readonly record: CaseRecord;
  readonly choice: PlanChoice;
  readonly recipient: PossibleRecipient | null;
  readonly onScope: (scope: DataScope[]) => void;
}

/** What the recipient will read, what stays here, and the decision that it rests on. */
export function PlannedPacket(props: PlannedPacketProps) {
  const { record, choice, recipient, onScope } = props;
  const { t, lang } = useWords();
  const format = useFormats();
  const { serviceType, urgency } = choice;
  if (serviceType === null) {
    return (
      <Panel title={t("referrals.screen.willRead")}>
        <p className="soft">{t("referrals.screen.chooseService")}</p>
      </Panel>
    );
  }
  const planned = {
    serviceType,
    urgency,
    reason: choice.reason,
    note: choice.note === "" ? NOT_ASKED : ({ mv: "known", value: choice.note } as const),
    accompaniedBy: NOT_ASKED,
    packetScope: choice.packetScope,
    override: null,
  };
  // Before a recipient is chosen the whole of what is ticked is shown.
  const gate = recipient?.gate ?? {
    scope: choice.packetScope,
    leaveOut: [],
    withoutIdentifiers: false,
  };
  const name = recipient && (lang === "km" ? recipient.nameKm : recipient.nameEn);
  return (
    <Panel kicker={name ?? undefined} title={t("referrals.screen.willRead")}>
      <Stack gap={12}>
        <Checks
          label={t("referrals.screen.chooseParts")}
          options={DATA_SCOPE.map((scope) => ({
            value: scope,
            label: format.code("dataScope", scope),
          }))}
          value={choice.packetScope}
          onChange={(scope) => {
            onScope(scope as DataScope[]);
          }}
        />
        <p className="small soft">{t("referrals.screen.least")}</p>
        <PacketView content={record} referral={planned} gate={gate} />
        {recipient && <Consent recipient={recipient} />}
        <p className="small soft">
          {t(
            goesAtOnce({ serviceType, urgency })
              ? "referrals.screen.goesAtOnce"
              : "referrals.screen.needsApproval",
          )}
        </p>
      </Stack>
    </Panel>
  );
}

function Consent({ recipient }: { recipient: PossibleRecipient }) {
  const { t } = useWords();
  const format = useFormats();
  const { consent, isAllowed } = recipient.gate;
  if (consent === null) {
    return isAllowed ? <Note tone="accent">{t("referrals.screen.ownBody")}</Note> : null;
  }
  const { excludedDetail } = consent;
  return (
    <>
      <Note tone="accent">
        {t("referrals.screen.rests", {
          date: format.date(consent.validFrom),
          scopes: consent.dataScope.map((scope) => format.code("dataScope", scope)).join(", "),
          until: format.date(consent.expiresOn),
        })}
      </Note>
      {"value" in excludedDetail && excludedDetail.value !== "" && (
        <Note tone="lamp">{t("referrals.screen.excluded", { detail: excludedDetail.value })}</Note>
      )}
    </>
  );
}
