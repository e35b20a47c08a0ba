import { useNavigate } from "react-router";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession, useVaultQuery } from "../../session";
import { EVERY_CASE } from "../../store/vault-api";
import { Action, Band } from "../../ui";
import { backupOwed } from "./backup-owed";
import { useBackupTimes } from "./use-backup-times";

/**
 * On Today: what is owed to backups, as long as there is a file that could be lost. Practice has nothing
 * to lose.
 */
export function BackupReminder() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const now = useNow();
  const { mode } = useSession().open;
  const { times } = useBackupTimes();
  const files = useVaultQuery(
    "files-to-lose",
    // One row is enough, for only the count is read.
    (vault) => vault.queryCases({ ...EVERY_CASE, limit: 1 }),
    ["case"],
  );
  if (mode === "demo" || times === null || files === undefined || files.totalUnfiltered === 0) {
    return null;
  }
  const owed = backupOwed(times, now);
  if (owed === null) return null;
  const { what, days } = owed;
  return (
    <Band title={t(`settings.backup.reminder.${what}.title`)}>
      {what === "old"
        ? t("settings.backup.reminder.old.text", { count: days, n: format.number(days) })
        : t(`settings.backup.reminder.${what}.text`)}{" "}
      <Action kind="quiet" size="slim" onClick={() => void navigate("/settings?backup")}>
        {t("settings.backup.reminder.action")}
      </Action>
    </Band>
  );
}
