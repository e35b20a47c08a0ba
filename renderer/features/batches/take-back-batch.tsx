import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Panel, Row, Stack } from "../../ui";
import { WriteFile } from "./write-file";

export interface TakeBackBatchProps {
  /** Of a batch that was sent. */
  readonly batchId: string;
  /** Of its recipient. */
  readonly name: string;
}

/** Asks a whole batch back that should not have gone; what that means is said before it is pressed. */
export function TakeBackBatch({ batchId, name }: TakeBackBatchProps) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  if (!isOpen) {
    return (
      <Row>
        <Action
          kind="quiet"
          onClick={() => {
            setIsOpen(true);
          }}
        >
          {t("recalls.batch.title")}
        </Action>
      </Row>
    );
  }
  return (
    <Panel title={t("recalls.batch.title")}>
      <Stack gap={12}>
        <p>{t("recalls.batch.text", { name })}</p>
        <WriteFile
          seal={(vault) => vault.takeBackBatch(batchId)}
          label={t("recalls.batch.make")}
          busyLabel={t("recalls.batch.making")}
          madeTitle={(file) => t("recalls.write.made", { file })}
          madeText={t("recalls.write.madeNext", { name })}
          failedTitle={t("recalls.write.notMade")}
        />
      </Stack>
    </Panel>
  );
}
