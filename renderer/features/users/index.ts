export { lacksSecondApprover } from "./second-approver";
export { SecondPersonReminder } from "./second-person-reminder";
export { SheetsReminder } from "./sheets-reminder";
export { UsersScreen } from "./users-screen";
