import type { BatchPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, Facts, Panel, Stack } from "../../ui";
import css from "./measure.module.css";
import { NextActions } from "./next-actions";
import { useOrgName } from "./use-org-name";
import type { WrittenBatch } from "./write-batch";

export interface BatchMadeProps {
  readonly preview: BatchPreview;
  readonly written: WrittenBatch;
  readonly onAnother: () => void;
}

/** The file is there: what it is called, and what to tell whoever gets it. */
export function BatchMade({ preview, written, onAnother }: BatchMadeProps) {
  const { t } = useWords();
  const format = useFormats();
  const name = useOrgName()(preview.recipientName);
  const { counts, sequence, table, request } = preview;
  const recordCount = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={css["measure"]}>
      <Stack gap={24}>
        <Band tone="accent" title={t("batches.new.made")} isAlert>
          {t(written.isNoted ? "batches.new.madeText" : "batches.new.madeUnnoted", { name })}
        </Band>
        <Panel>
          <Facts
            isStrong
            items={[
              {
                label: t("batches.new.file"),
                value: <span className="code">{written.fileName}</span>,
              },
              {
                label: t("batches.new.records"),
                value: table === null ? format.number(recordCount) : t("batches.oneTable"),
              },
              { label: t("batches.new.sequence"), value: format.number(sequence) },
            ]}
          />
        </Panel>
        <Band tone="lamp" title={t("batches.new.tell")}>
          <p>
            {t("batches.new.tellText", {
              name,
              sequence: format.number(sequence),
              month: format.month(request.period),
            })}
          </p>
        </Band>
        <NextActions again={t("batches.new.another")} onAgain={onAnother} />
      </Stack>
    </div>
  );
}
