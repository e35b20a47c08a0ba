import type { Packet } from "../../../shared/domain/packet";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Facts, Note, Stack } from "../../ui";
import { useHiddenNames } from "./hidden-names";
import { toldPacket } from "./referral-packet";
import { useFactWords } from "./use-fact-words";
import { withoutNamesInPacket } from "./without-names";

export interface PacketToldProps {
  readonly packet: Packet;
  /** Of whoever sent it. */
  readonly name: string;
}

/** What came with a sealed referral: what it asks for, on which ground it came, and what was told. */
export function PacketTold({ packet, name }: PacketToldProps) {
  const { t } = useWords();
  const label = useFieldLabel();
  const format = useFormats();
  const words = useFactWords();
  const areHidden = useHiddenNames();
  const shown = areHidden ? withoutNamesInPacket(packet, t("cases.hiddenName")) : packet;
  const told = toldPacket(shown, words);
  const facts = (lines: typeof told.request) =>
    lines.map(({ path, text }, at) => ({
      id: `${path} ${String(at)}`,
      label: label(path),
      value: text,
    }));
  return (
    <Stack gap={12}>
      <Facts items={facts(told.request)} />
      <Ground packet={packet} />
      {packet.whole !== null && <Note tone="accent">{t("referralFiles.packet.whole")}</Note>}
      {told.parts.map(({ scope, lines }) => (
        <div key={scope}>
          <p className="small">
            <b>{format.code("dataScope", scope)}</b>
          </p>
          {lines.length === 0 ? (
            <p className="small soft">{t("referralFiles.packet.nothing")}</p>
          ) : (
            <Facts items={facts(lines)} />
          )}
        </div>
      ))}
      {packet.whole === null && (
        <p className="small soft">{t("referralFiles.packet.notTold", { name })}</p>
      )}
    </Stack>
  );
}

function Ground({ packet: { ground } }: { packet: Packet }) {
  const { t } = useWords();
  const format = useFormats();
  switch (ground.basis) {
    case "consent":
      return (
        <Note tone="accent">
          {t("referralFiles.packet.consent", {
            date: format.date(ground.validFrom),
            scopes: ground.dataScope.map((scope) => format.code("dataScope", scope)).join(", "),
            until: format.date(ground.expiresOn),
          })}
        </Note>
      );
    case "own_body":
      return <Note tone="accent">{t("referralFiles.packet.own_body")}</Note>;
    default:
      return (
        <Note tone="lamp">
          {t("referralFiles.packet.override", {
            basis: format.code("overrideBasis", ground.basis),
          })}
        </Note>
      );
  }
}
