export { DueToday } from "./due-today";
export { FollowUpsScreen } from "./follow-ups-screen";
export { useDueRows } from "./use-due-rows";
