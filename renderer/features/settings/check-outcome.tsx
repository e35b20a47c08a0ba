import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, ProgressSteps, Stack } from "../../ui";
import type { JournalCheck } from "./use-journal-check";

/** How far the check of the journal is, or what it found. */
export function CheckOutcome({ check }: { check: JournalCheck }) {
  const { t } = useWords();
  const format = useFormats();
  switch (check.is) {
    case "idle":
      return null;
    case "checking": {
      const label = t("settings.health.checking");
      return (
        <Stack gap={8}>
          <ProgressSteps label={label} value={check.done} steps={[]} />
          <p className="small soft">{label}</p>
        </Stack>
      );
    }
    case "checked": {
      const { isWhole, recordCount, frameCount } = check.report;
      const counts = {
        records: format.number(recordCount),
        frames: format.number(frameCount),
      };
      return isWhole ? (
        <div role="status">
          <Band tone="accent" title={t("settings.health.whole")}>
            {t("settings.health.wholeText", counts)}
          </Band>
        </div>
      ) : (
        <Band title={t("settings.health.healedTitle")} isAlert>
          {t("settings.health.healedText", counts)}
        </Band>
      );
    }
    case "failed":
      return (
        <Band title={t("settings.health.failed")} isAlert>
          {t(`errors.${check.error}`)}
        </Band>
      );
  }
}
