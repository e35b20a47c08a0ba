import type { BatchPreview } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Band, Stack } from "../../ui";
import { useOrgName } from "./use-org-name";

export interface BatchObstacleBandProps {
  readonly preview: BatchPreview;
  readonly onFigures: () => void;
}

/** Why this batch may not be made, and the way out. Missing keys are said beside the recipient. */
export function BatchObstacleBand({ preview, onFigures }: BatchObstacleBandProps) {
  const { t } = useWords();
  const format = useFormats();
  const name = useOrgName()(preview.recipientName);
  const month = format.month(preview.request.period);
  switch (preview.obstacle) {
    case "empty":
      return (
        <Band tone="lamp" title={t("batches.new.empty", { month })}>
          {t("batches.new.emptyNext")}
        </Band>
      );
    case "not_own_organisation":
      return (
        <Band tone="danger" title={t("batches.new.outside.title")}>
          <Stack gap={12}>
            <p>{t("batches.new.outside.text", { name })}</p>
            <div>
              <Action onClick={onFigures}>{t("batches.new.outside.figures")}</Action>
            </div>
          </Stack>
        </Band>
      );
    case "reveals_difference":
      return (
        <Band tone="danger" title={t("batches.new.reveals.title")}>
          {t("batches.new.reveals.text", {
            ...{ name, month },
            below: format.number((preview.table?.k ?? 1) - 1),
          })}
        </Band>
      );
    case "protocol_missing":
    case "protocol_expired":
      return (
        <Band tone="danger" title={t(`batches.new.${preview.obstacle}.title`, { name })}>
          <Stack gap={12}>
            <p>{t("batches.new.figuresOnly")}</p>
            <div>
              <Action onClick={onFigures}>{t("batches.new.outside.figures")}</Action>
            </div>
          </Stack>
        </Band>
      );
    case "keys_revoked":
    case "no_keys":
    case "fingerprint_unchecked":
    case null:
      return null;
  }
}
