import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchEntry } from "../../store/vault-api";
import { Band } from "../../ui";

export interface RecallFactsProps {
  readonly batch: BatchEntry;
  /** Of whoever it went to or came from. */
  readonly name: string;
}

/** What is not right any more about a batch: replaced, asked back, and whether that was confirmed. */
export function RecallFacts({ batch, name }: RecallFactsProps) {
  const { t } = useWords();
  const format = useFormats();
  const { direction, isSuperseded, isCorrection, recall } = batch;
  const time = (at: string): string => format.dateTime(phnomPenhMinute(Date.parse(at)));
  const isSent = direction === "sent";
  return (
    <>
      {isCorrection && <p className="soft">{t("recalls.replaced.isCorrection")}</p>}
      {isSuperseded && (
        <Band tone="lamp" title={t(isSent ? "recalls.replaced.sent" : "recalls.replaced.came")} />
      )}
      {recall !== null && !isSent && (
        <Band tone="danger" title={t("recalls.batch.came", { at: time(recall.at) })} />
      )}
      {recall !== null && isSent && (
        <Band
          tone={recall.confirmedAt === null || recall.isKept ? "lamp" : "accent"}
          title={
            recall.isWhole
              ? t("recalls.batch.whole", { at: time(recall.at) })
              : t("recalls.batch.part", {
                  ...{ count: recall.itemCount, n: format.number(recall.itemCount) },
                  at: time(recall.at),
                })
          }
        >
          {recall.confirmedAt === null
            ? t("recalls.batch.unconfirmed", { name })
            : t("recalls.batch.confirmed", { name, at: time(recall.confirmedAt) })}{" "}
          {recall.isKept && t("recalls.batch.kept")}
        </Band>
      )}
    </>
  );
}
