export { AnswerDay } from "./answer-day";
export { CaseFinder } from "./case-finder";
export { OrgPick } from "./org-pick";
export { IncidentsScreen } from "./incidents-screen";
export { IncidentScreen } from "./incident-screen";
