import type { Organisation } from "../../../shared/domain/organisation";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { OrganisationSummary } from "../../store/vault-api";
import { Action, Band, Note, StatusDot, Title } from "../../ui";
import { FingerprintLines } from "./fingerprint-lines";
import { KEY_LOOKS } from "./organisation-columns";
import { keysStanding } from "./keys-standing";
import { SealChoice } from "./seal-choice";

export interface KeysSectionProps {
  readonly summary: OrganisationSummary;
  readonly org: Organisation;
  readonly mayConfirmKeys: boolean;
  readonly onCompare: () => void;
  readonly onRevoke: () => void;
}

/** The fingerprint, who compared it, or what is still to do before a file may go there. */
export function KeysSection(props: KeysSectionProps) {
  const { summary, org, mayConfirmKeys, onCompare, onRevoke } = props;
  const { t } = useWords();
  const format = useFormats();
  const standing = keysStanding(summary);
  const [first, second] = org.keys?.fingerprintCheckedBy ?? [];
  const on = org.keys?.fingerprintCheckedOn ?? null;
  const revoked = org.keys?.revoked ?? null;
  const formerUntil = org.keys?.former[0]?.acceptedUntil ?? null;
  const hybridKey = org.keys?.agePqRecipient ?? null;
  const mayRevoke = mayConfirmKeys && (standing === "confirmed" || standing === "to_compare");
  return (
    <>
      <Title order={2}>{t("organisations.pane.fingerprint")}</Title>
      <StatusDot look={KEY_LOOKS[standing]}>{t(`organisations.keys.${standing}`)}</StatusDot>
      {summary.fingerprint !== null && <FingerprintLines fingerprint={summary.fingerprint} />}
      {standing === "own" && <p className="small soft">{t("organisations.pane.own")}</p>}
      {standing === "none" && <p className="small soft">{t("organisations.pane.noCard")}</p>}
      {standing === "confirmed" && first !== undefined && second !== undefined && on !== null && (
        <p className="small soft">
          {t("organisations.pane.comparedBy", { first, second, on: format.date(on) })}
        </p>
      )}
      {revoked !== null && (
        <Band
          tone="danger"
          title={t("organisations.pane.revokedSince", {
            on: format.date(revoked.on),
            reason: format.code("keyRevocationReason", revoked.reason),
          })}
        >
          {t(revoked.isByThem ? "organisations.pane.revokedByThem" : "organisations.pane.revoked")}
        </Band>
      )}
      {formerUntil !== null && (
        <p className="small soft">
          {t("organisations.pane.formerUntil", { on: format.date(formerUntil) })}
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
      {standing !== "own" && standing !== "revoked" && hybridKey !== null && (
        <SealChoice org={org} isDisabled={!mayConfirmKeys} />
      )}
      {mayRevoke && (
        <div>
          <Action kind="quiet" onClick={onRevoke}>
            {t("organisations.pane.revoke")}
          </Action>
        </div>
      )}
    </>
  );
}
