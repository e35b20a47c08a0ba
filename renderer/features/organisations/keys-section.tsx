import type { Organisation } from "../../../shared/domain/organisation";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { OrganisationSummary } from "../../store/vault-api";
import { Action, Fingerprint, Note, StatusDot, Title } from "../../ui";
import { KEY_LOOKS } from "./organisation-columns";
import { keysStanding } from "./keys-standing";

export interface KeysSectionProps {
  readonly summary: OrganisationSummary;
  readonly org: Organisation;
  readonly mayConfirmKeys: boolean;
  readonly onCompare: () => void;
}

/** The fingerprint, who compared it, or what is still to do before a file may go there. */
export function KeysSection({ summary, org, mayConfirmKeys, onCompare }: KeysSectionProps) {
  const { t } = useWords();
  const format = useFormats();
  const standing = keysStanding(summary);
  const [first, second] = org.keys?.fingerprintCheckedBy ?? [];
  const on = org.keys?.fingerprintCheckedOn ?? null;
  return (
    <>
      <Title order={2}>{t("organisations.pane.fingerprint")}</Title>
      <StatusDot look={KEY_LOOKS[standing]}>{t(`organisations.keys.${standing}`)}</StatusDot>
      {summary.fingerprint !== null && (
        <Fingerprint
          label={t("organisations.pane.fingerprint")}
          groups={summary.fingerprint.split(" ")}
        />
      )}
      {standing === "own" && <p className="small soft">{t("organisations.pane.own")}</p>}
      {standing === "none" && <p className="small soft">{t("organisations.pane.noCard")}</p>}
      {standing === "confirmed" && first !== undefined && second !== undefined && on !== null && (
        <p className="small soft">
          {t("organisations.pane.comparedBy", { first, second, on: format.date(on) })}
        </p>
      )}
      {standing === "to_compare" && (
        <>
          <p className="small soft">{t("organisations.pane.toCompare")}</p>
          {mayConfirmKeys ? (
            <Action keys="C" onClick={onCompare}>
              {t("organisations.pane.compare")}
            </Action>
          ) : (
            <Note tone="accent">{t("organisations.notYourRole")}</Note>
          )}
        </>
      )}
    </>
  );
}
