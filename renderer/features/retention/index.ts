export { DueReminder } from "./due-reminder";
export { RetentionScreen } from "./retention-screen";
