import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchEntry } from "../../store/vault-api";
import { Band, Title } from "../../ui";
import { useToday } from "../cases";
import { BatchSteps } from "./batch-steps";
import { batchStanding } from "./batch-standing";
import css from "./batches-screen.module.css";
import { MakeReceipt } from "./make-receipt";
import { RecallFacts } from "./recall-facts";
import { ReceiptFacts } from "./receipt-facts";
import { ReceivedRows } from "./rows-in-short";
import { TakeBackBatch } from "./take-back-batch";
import { UndoImport } from "./undo-import";
import { useOrgName } from "./use-org-name";
import { WriteAgain } from "./write-again";

/** What the chosen batch is, what its recipient said of it, and the way out when something went wrong. */
export function BatchDetail({
  batch,
  mayAct,
}: {
  readonly batch: BatchEntry;
  readonly mayAct: boolean;
}) {
  const { t } = useWords();
  const format = useFormats();
  const name = useOrgName()(batch.otherName);
  const today = useToday();
  const { standing, days, steps } = batchStanding(batch, today);
  return (
    <section className={css["detail"]} aria-live="polite">
      <Title order={2}>
        {t(batch.direction === "sent" ? "batches.titleSent" : "batches.titleReceived", {
          month: format.month(batch.period),
          name,
        })}
      </Title>
      {standing === "expired" && (
        <Band
          tone="lamp"
          title={t("batches.receipt.overdue", { count: days, days: format.number(days) })}
        >
          {t("batches.receipt.overdueNext", { name, sequence: format.number(batch.sequence) })}
        </Band>
      )}
      {batch.receipt === null ? (
        <p className="soft">
          {t(`batches.detail.${batch.status}`, {
            at: format.dateTime(phnomPenhMinute(Date.parse(batch.at))),
            sequence: format.number(batch.sequence),
          })}
        </p>
      ) : (
        <ReceiptFacts receipt={batch.receipt} name={name} />
      )}
      {batch.direction === "sent" && <BatchSteps steps={steps} days={days} />}
      <RecallFacts batch={batch} name={name} />
      {batch.kind === "pseudonymous" && batch.direction === "received" && (
        <ReceivedRows key={`${batch.batchId} rows`} batchId={batch.batchId} />
      )}
      {batch.fileName !== null && <p className="code">{batch.fileName}</p>}
      {mayAct && batch.canBeReceipted && (
        <MakeReceipt key={`${batch.batchId} receipt`} batchId={batch.batchId} name={name} />
      )}
      {mayAct && batch.canBeUndone && (
        <UndoImport key={`${batch.batchId} undo`} batchId={batch.batchId} />
      )}
      {mayAct && batch.direction === "sent" && (
        <WriteAgain key={`${batch.batchId} again`} batchId={batch.batchId} name={name} />
      )}
      {mayAct && batch.direction === "sent" && batch.recall?.isWhole !== true && (
        <TakeBackBatch key={`${batch.batchId} back`} batchId={batch.batchId} name={name} />
      )}
    </section>
  );
}
