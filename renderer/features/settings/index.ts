export { BackupReminder } from "./backup-reminder";
export { SettingsScreen } from "./settings-screen";
