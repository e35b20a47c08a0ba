import { useWords } from "../../i18n/i18n";
import { WriteFile } from "./write-file";

export interface WriteAgainProps {
  /** Of a batch that was sent. */
  readonly batchId: string;
  /** Of its recipient. */
  readonly name: string;
}

/** Writes the file of a batch once more, the same to the byte before it is sealed: for one that was lost. */
export function WriteAgain({ batchId, name }: WriteAgainProps) {
  const { t } = useWords();
  return (
    <WriteFile
      isAgain
      seal={(vault, onProgress) => vault.sealAgain(batchId, onProgress)}
      label={t("batches.again.write")}
      busyLabel={t("batches.again.writing")}
      madeTitle={(file) => t("batches.again.made", { file })}
      madeText={t("batches.again.madeNext", { name })}
      failedTitle={t("batches.again.notMade")}
    />
  );
}
