import { useWords } from "../../i18n/i18n";
import { Action, Band, Row } from "../../ui";
import { useExchangeFolder } from "./use-exchange-folder";
import { useMakeBatch } from "./use-make-batch";

export interface MakeReceiptProps {
  /** Of a batch that was taken in. */
  readonly batchId: string;
  /** Of its sender. */
  readonly name: string;
}

/** Writes the receipt for a batch that came, so that its sender knows what arrived. */
export function MakeReceipt({ batchId, name }: MakeReceiptProps) {
  const { t } = useWords();
  const { making, make } = useMakeBatch();
  const isBusy = making.is === "making";
  const { folder } = useExchangeFolder();
  const isThere = folder?.isThere === true;
  const start = (toFolder: boolean): void =>
    void make((vault) => vault.makeReceipt(batchId), toFolder);
  return (
    <>
      {making.is === "made" && (
        <Band tone="accent" title={t("batches.receipt.made", { file: making.fileName })} isAlert>
          {t("batches.receipt.madeNext", { name })}
        </Band>
      )}
      {making.is === "failed" && making.error !== "cancelled" && (
        <Band tone="lamp" title={t("batches.receipt.notMade")} isAlert>
          {t(`errors.${making.error}`)}
        </Band>
      )}
      {isThere && <p className="small soft">{t("batches.folder.goesTo", { name: folder.name })}</p>}
      <Row gap={12}>
        <Action
          onClick={() => {
            start(isThere);
          }}
          isBusy={isBusy}
        >
          {t(isBusy ? "batches.receipt.making" : "batches.receipt.make")}
        </Action>
        {isThere && !isBusy && (
          <Action
            kind="quiet"
            onClick={() => {
              start(false);
            }}
          >
            {t("batches.folder.elsewhere")}
          </Action>
        )}
      </Row>
    </>
  );
}
