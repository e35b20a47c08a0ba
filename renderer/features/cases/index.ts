export { CasesScreen } from "./cases-screen";
export { CaseScreen } from "./case-screen";
export { useToday } from "./use-today";
export { describeAge, describePerson, describeSex } from "./describe-person";
export { CaseName } from "./case-name";
export { useLegalHold } from "./use-legal-hold";
