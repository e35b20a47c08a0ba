import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { receiptStanding } from "../../../shared/domain/receipt";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchReceipt } from "../../store/vault-api";
import { importReason } from "./import-lines";

export interface ReceiptFactsProps {
  readonly receipt: BatchReceipt;
  /** Of whoever signed it. */
  readonly name: string;
}

/** What a recipient says of a batch: how much arrived, what was not taken and why, and what to do. */
export function ReceiptFacts({ receipt, name }: ReceiptFactsProps) {
  const { t } = useWords();
  const format = useFormats();
  const standing = receiptStanding(receipt);
  return (
    <>
      <p>
        {t(`batches.receipt.says.${standing}`, {
          name,
          at: format.dateTime(phnomPenhMinute(Date.parse(receipt.receivedAt))),
          accepted: format.number(receipt.acceptedCount),
          duplicates: format.number(receipt.duplicateCount),
          rejected: format.number(receipt.rejectedCount),
        })}
      </p>
      {receipt.reasons.length > 0 && (
        <ul>
          {receipt.reasons.map((reason) => (
            <li key={reason}>{t(`batches.receipt.reason.${importReason(reason)}`)}</li>
          ))}
        </ul>
      )}
    </>
  );
}
