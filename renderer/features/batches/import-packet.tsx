import { answerDueMs } from "../../../shared/domain/referral-alarm";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { PacketPreview } from "../../store/vault-api";
import { Band, Stack, Title } from "../../ui";
import { PacketTold } from "../cases";
import css from "./measure.module.css";

export interface ImportPacketProps {
  readonly preview: PacketPreview;
  /** Of whoever sent it. */
  readonly name: string;
}

/** A referral that came as a sealed file: how soon they wait, what they ask for, and what they told. */
export function ImportPacket({ preview: { packet, standing }, name }: ImportPacketProps) {
  const { t } = useWords();
  const format = useFormats();
  const now = new Date(useNow()).toISOString();
  const due = answerDueMs({ status: "received", urgency: packet.urgency, receivedAt: now });
  const when = due === null ? "" : format.dateTime(phnomPenhMinute(due));
  const isTaken = standing === "new" || standing === "changed";
  return (
    <div className={css["measure"]}>
      <Stack gap={16}>
        {standing !== "new" && (
          <Band
            tone={standing === "same" ? "accent" : "lamp"}
            title={t(`referralFiles.packet.standing.${standing}`, { name })}
          />
        )}
        {isTaken && (
          <Band tone="lamp" title={t("referralFiles.packet.within", { when })}>
            {format.code("referralUrgency", packet.urgency)}
          </Band>
        )}
        <section>
          <Title order={2}>{t("referralFiles.packet.asks")}</Title>
          <p className="soft">{t(`incoming.kind.${packet.kind}`)}</p>
          <PacketTold packet={packet} name={name} />
        </section>
      </Stack>
    </div>
  );
}
