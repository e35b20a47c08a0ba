import { useWords } from "../../i18n/i18n";
import type { VaultApi } from "../../store/vault-api";
import { Action, Band, Row } from "../../ui";
import { useExchangeFolder } from "./use-exchange-folder";
import { useMakeBatch, type Seal } from "./use-make-batch";

export interface WriteFileProps {
  readonly seal: (vault: VaultApi, onProgress: Parameters<Seal>[1]) => ReturnType<Seal>;
  /** The words on the button, and on it while the file is made. */
  readonly label: string;
  readonly busyLabel: string;
  readonly madeTitle: (fileName: string) => string;
  readonly madeText: string;
  readonly failedTitle: string;
  readonly isAgain?: boolean;
}

/** One button that makes a file: into the exchange folder when it is there, or where the person says. */
export function WriteFile({ seal, isAgain = false, ...words }: WriteFileProps) {
  const { t } = useWords();
  const { making, make } = useMakeBatch();
  const { folder } = useExchangeFolder();
  const isBusy = making.is === "making";
  const isThere = folder?.isThere === true;
  const start = (toFolder: boolean): void => void make(seal, { toFolder, isAgain });
  return (
    <>
      {making.is === "made" && (
        <Band tone="accent" title={words.madeTitle(making.fileName)} isAlert>
          {words.madeText}
        </Band>
      )}
      {making.is === "failed" && making.error !== "cancelled" && (
        <Band tone="lamp" title={words.failedTitle} isAlert>
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
          {isBusy ? words.busyLabel : words.label}
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
