import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, ProgressSteps } from "../../ui";
import type { BackupWork } from "./use-backup";

/** How far the backup is, or what came of it. */
export function BackupOutcome({ work }: { work: BackupWork }) {
  const { t } = useWords();
  const format = useFormats();
  switch (work.is) {
    case "idle":
      return null;
    case "preparing":
      return <ProgressSteps label={t("settings.backup.preparing")} value={work.done} steps={[]} />;
    case "writing":
      return <p role="status">{t("settings.backup.writing")}</p>;
    case "made":
      return (
        <div role="status">
          <Band tone="accent">
            {t("settings.backup.made", {
              name: work.fileName,
              size: format.size(work.sizeBytes),
            })}
          </Band>
        </div>
      );
    case "failed":
      return (
        <Band title={t("settings.backup.failed")} isAlert>
          {t(`errors.${work.error}`)}
        </Band>
      );
  }
}
