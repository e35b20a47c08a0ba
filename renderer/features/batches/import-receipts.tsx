import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ReceiptLine } from "../../store/vault-api";
import { Band, Stack, Title } from "../../ui";
import css from "./measure.module.css";
import { ReceiptFacts } from "./receipt-facts";

export interface ImportReceiptsProps {
  readonly receipts: readonly ReceiptLine[];
  /** Of whoever signed them. */
  readonly name: string;
}

/** A file of receipts: for each of our batches what its recipient says, and what taking it in changes. */
export function ImportReceipts({ receipts, name }: ImportReceiptsProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <div className={css["measure"]}>
      <Stack gap={16}>
        {receipts.map((receipt) =>
          receipt.period === null ? (
            <Band key={receipt.batchId} tone="lamp" title={t("batches.receipt.unknown")}>
              {t("batches.receipt.unknownNext", { name })}
            </Band>
          ) : (
            <section key={receipt.batchId}>
              <Title order={2}>
                {t("batches.receipt.forMonth", { month: format.month(receipt.period) })}
              </Title>
              <ReceiptFacts receipt={receipt} name={name} />
              {(receipt.standing === "same" || receipt.standing === "older") && (
                <p className="soft">{t(`batches.receipt.standing.${receipt.standing}`)}</p>
              )}
            </section>
          ),
        )}
      </Stack>
    </div>
  );
}
