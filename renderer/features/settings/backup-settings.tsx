import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, Facts, Row, Stack, Title } from "../../ui";
import { BackupOutcome } from "./backup-outcome";
import { DrillOutcome } from "./drill-outcome";
import { useBackup } from "./use-backup";
import { useBackupTimes } from "./use-backup-times";
import { useDrill } from "./use-drill";

/** Backups: when the last one was made and tried out, and the two ways to do either now. */
export function BackupSettings() {
  const { t } = useWords();
  const { times, askAgain } = useBackupTimes();
  const { work, make } = useBackup(askAgain);
  const { drill, tryOut } = useDrill(askAgain);
  const isMaking = work.is === "preparing" || work.is === "writing";
  const isTrying = drill.is === "choosing" || drill.is === "trying";
  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.backup.title")}</Title>
      {times !== null && (
        <Facts
          items={[
            { label: t("settings.backup.last"), value: <When at={times.lastBackupAt} /> },
            { label: t("settings.backup.lastDrill"), value: <When at={times.lastDrillAt} /> },
          ]}
        />
      )}
      <p>{t("settings.backup.text")}</p>
      <p>{t("settings.backup.drillText")}</p>
      <Row gap={12}>
        <Action
          isBusy={isMaking}
          onClick={() => {
            if (!isTrying) void make();
          }}
        >
          {t("settings.backup.make")}
        </Action>
        <Action
          isBusy={isTrying}
          onClick={() => {
            if (!isMaking) void tryOut();
          }}
        >
          {t("settings.backup.drill")}
        </Action>
      </Row>
      <BackupOutcome work={work} />
      <DrillOutcome drill={drill} />
    </Stack>
  );
}

function When({ at }: { at: string | null }) {
  const { t } = useWords();
  const format = useFormats();
  const now = useNow();
  if (at === null) return t("settings.backup.never");
  const minute = format.dateTime(phnomPenhMinute(Date.parse(at)));
  return `${format.ago(Math.max(0, now - Date.parse(at)))} (${minute})`;
}
