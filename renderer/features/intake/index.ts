export { IntakeScreen } from "./intake-screen";
export { newHandover } from "./new-entries";
export { NewIntake } from "./new-intake";
export { openCaseForEditing } from "./open-case-for-editing";
export { SavingMark } from "./saving-mark";
export { useBeginIntake } from "./use-begin-intake";
export { useDraftSaving, type DraftSaving } from "./use-draft-saving";
export { useStayUntilSaved } from "./use-stay-until-saved";
export { UrgentActs } from "./urgent-acts";
