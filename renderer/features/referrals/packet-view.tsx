import type { CaseContent } from "../../../shared/domain/case-record";
import type { GateAnswer } from "../../../shared/domain/gate";
import type { Referral } from "../../../shared/domain/referral";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Facts, Note, Stack } from "../../ui";
import { useFieldLabel } from "../../forms";
import { referralPacket, useFactWords, useHiddenNames, withoutNames } from "../cases";

export interface PacketViewProps {
  readonly content: CaseContent;
  readonly referral: Parameters<typeof referralPacket>[1] & Pick<Referral, "override">;
  readonly gate: Pick<GateAnswer, "scope" | "leaveOut" | "withoutIdentifiers">;
}

/** The packet as it will read, part by part, and what stays here. */
export function PacketView({ content, referral, gate }: PacketViewProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const format = useFormats();
  const words = useFactWords();
  const isOverridden = referral.override !== null;
  const areHidden = useHiddenNames();
  // Somebody may look over the shoulder; what goes is not changed by it.
  const shown = areHidden ? withoutNames(content, t("cases.hiddenName")) : content;
  const packet = referralPacket(shown, referral, gate, words, isOverridden);
  const facts = (lines: typeof packet.request) =>
    lines.map(({ path, text }, at) => ({
      id: `${path} ${String(at)}`,
      label: label(path),
      value: text,
    }));
  const parts = packet.staysHere.map((scope) => format.code("dataScope", scope));
  return (
    <Stack gap={12}>
      {gate.withoutIdentifiers && (
        <Note tone="lamp">{t("referrals.screen.withoutIdentifiers")}</Note>
      )}
      <Facts items={facts(packet.request)} />
      {packet.parts.map(({ scope, lines }) => (
        <div key={scope}>
          <p className="small">
            <b>{format.code("dataScope", scope)}</b>
          </p>
          {lines.length === 0 ? (
            <p className="small soft">{t("referrals.screen.nothingYet")}</p>
          ) : (
            <Facts items={facts(lines)} />
          )}
        </div>
      ))}
      {parts.length > 0 && (
        <p className="small">
          <b>{t("referrals.screen.staysHere")}</b> <span className="soft">{parts.join(", ")}</span>
        </p>
      )}
    </Stack>
  );
}
