import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ScrubReport } from "../../store/vault-api";
import { Band, ProgressSteps, Stack } from "../../ui";
import type { Drill } from "./use-drill";

/** How far the drill is, or its verdict in plain words. */
export function DrillOutcome({ drill }: { drill: Drill }) {
  const { t } = useWords();
  switch (drill.is) {
    case "idle":
      return null;
    case "choosing":
      return <p role="status">{t("settings.backup.opening")}</p>;
    case "trying": {
      const label = t("settings.backup.trying", { name: drill.fileName });
      return (
        <Stack gap={8}>
          <ProgressSteps label={label} value={drill.done} steps={[]} />
          <p className="small soft">{label}</p>
        </Stack>
      );
    }
    case "tried":
      return <Verdict report={drill.report} />;
    case "failed":
      return (
        <Band title={t("settings.backup.drillFailed")} isAlert>
          {t(`errors.${drill.error}`)}
        </Band>
      );
  }
}

function Verdict({ report }: { report: ScrubReport }) {
  const { t } = useWords();
  const format = useFormats();
  const { isWhole, recordCount: count, upTo } = report;
  const n = format.number(count);
  if (!isWhole) {
    return (
      <Band title={t("settings.backup.broken")} isAlert>
        {t("settings.backup.brokenText", { count, n })}
      </Band>
    );
  }
  return (
    <div role="status">
      <Band tone="accent" title={t("settings.backup.whole")}>
        {upTo === null
          ? t("settings.backup.wholeEmpty")
          : t("settings.backup.wholeText", {
              ...{ count, n },
              date: format.dateTime(phnomPenhMinute(Date.parse(upTo))),
            })}
      </Band>
    </div>
  );
}
