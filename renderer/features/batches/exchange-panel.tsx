import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { ExchangeFile } from "../../../shared/ipc/exchange-contract";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, Band, Row, Stack, WorkList } from "../../ui";
import { useExchangeFolder } from "./use-exchange-folder";

export interface ExchangePanelProps {
  readonly onOpen: (fileId: string) => void;
}

/** What lies in the exchange folder and was not dealt with yet; or the way to choose a folder. */
export function ExchangePanel({ onOpen }: ExchangePanelProps) {
  const { t } = useWords();
  const format = useFormats();
  const { folder, error, choose, forget } = useExchangeFolder();
  const batches = useVaultQuery("batches", (vault) => vault.listBatches(), ["batch"]);
  if (folder === undefined || batches === undefined) return null;
  const sentNames = new Set(
    batches.flatMap(({ direction, fileName }) => (direction === "sent" ? (fileName ?? []) : [])),
  );
  const waiting =
    folder?.files.filter((file) => !file.isDone && !sentNames.has(file.fileName)) ?? [];
  return (
    <Stack gap={12}>
      {error !== null && (
        <Band tone="lamp" title={t("common.failed")} isAlert>
          {t(`errors.${error}`)}
        </Band>
      )}
      {folder === null && <p className="soft">{t("batches.folder.none")}</p>}
      {folder !== null && !folder.isThere && (
        <Band tone="lamp" title={t("batches.folder.gone", { name: folder.name })}>
          {t("batches.folder.goneNext")}
        </Band>
      )}
      {folder?.isThere === true && (
        <>
          {waiting.length > 0 ? (
            <WorkList
              title={t("batches.folder.waiting", { name: folder.name })}
              count={format.number(waiting.length)}
              items={waiting.map(toItem)}
              onOpen={onOpen}
            />
          ) : (
            <p className="soft">{t("batches.folder.nothing", { name: folder.name })}</p>
          )}
        </>
      )}
      <Row gap={12}>
        <Action onClick={() => void choose()}>
          {t(folder === null ? "batches.folder.choose" : "batches.folder.change")}
        </Action>
        {folder !== null && (
          <Action kind="quiet" onClick={() => void forget()}>
            {t("batches.folder.forget")}
          </Action>
        )}
      </Row>
    </Stack>
  );

  function toItem({ fileId, fileName, sizeBytes, modifiedAt }: ExchangeFile) {
    return {
      id: fileId,
      when: format.dateTime(phnomPenhMinute(Date.parse(modifiedAt))),
      title: fileName,
      detail: format.size(sizeBytes),
    };
  }
}
