import { useWords } from "../../i18n/i18n";
import { useVault } from "../../session";
import type { VaultApi } from "../../store/vault-api";
import { Action, Band, Row } from "../../ui";
import { useExchangeFolder } from "./use-exchange-folder";
import { useMakeBatch, type FileMarks, type Seal } from "./use-make-batch";

export interface WriteFileProps {
  readonly seal: (vault: VaultApi, onProgress: Parameters<Seal>[1]) => ReturnType<Seal>;
  /** The words on the button, and on it while the file is made. */
  readonly label: string;
  readonly busyLabel: string;
  readonly madeTitle: (fileName: string) => string;
  readonly madeText: string;
  readonly failedTitle: string;
  readonly isAgain?: boolean;
  /** Nothing is left to write: what was made stays said, and the button goes. */
  readonly isDone?: boolean;
  /** The main act of its screen, done by N as well. */
  readonly isMain?: boolean;
  /** Who is told that it was written; the ledger of batches unless said otherwise. */
  readonly marks?: (vault: VaultApi) => FileMarks;
}

/** One button that makes a file: into the exchange folder when it is there, or where the person says. */
export function WriteFile(props: WriteFileProps) {
  const { seal, isAgain = false, isDone = false, isMain = false, marks, ...words } = props;
  const { t } = useWords();
  const vault = useVault();
  const { making, make } = useMakeBatch();
  const { folder } = useExchangeFolder();
  const isBusy = making.is === "making";
  const isThere = folder?.isThere === true;
  const start = (toFolder: boolean): void =>
    void make(seal, { toFolder, isAgain, ...(marks && { marks: marks(vault) }) });
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
      {!isDone && isThere && (
        <p className="small soft">{t("batches.folder.goesTo", { name: folder.name })}</p>
      )}
      {!isDone && (
        <Row gap={12}>
          <Action
            {...(isMain ? { kind: "primary", keys: "N", "data-act": "main" } : {})}
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
      )}
    </>
  );
}
