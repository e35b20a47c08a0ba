import { useWords } from "../../i18n/i18n";
import { WriteFile } from "./write-file";

export interface MakeReceiptProps {
  /** Of a batch that was taken in. */
  readonly batchId: string;
  /** Of its sender. */
  readonly name: string;
}

/** Writes the receipt for a batch that came, so that its sender knows what arrived. */
export function MakeReceipt({ batchId, name }: MakeReceiptProps) {
  const { t } = useWords();
  return (
    <WriteFile
      seal={(vault) => vault.makeReceipt(batchId)}
      label={t("batches.receipt.make")}
      busyLabel={t("batches.receipt.making")}
      madeTitle={(file) => t("batches.receipt.made", { file })}
      madeText={t("batches.receipt.madeNext", { name })}
      failedTitle={t("batches.receipt.notMade")}
    />
  );
}
