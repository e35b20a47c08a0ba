export { IntakeScreen } from "./intake-screen";
export { NewIntake } from "./new-intake";
export { openCaseForEditing } from "./open-case-for-editing";
