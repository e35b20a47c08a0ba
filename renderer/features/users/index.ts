export { SheetsReminder } from "./sheets-reminder";
export { UsersScreen } from "./users-screen";
