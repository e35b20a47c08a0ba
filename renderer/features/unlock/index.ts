export { DemoDoor } from "./demo-door";
export { DoorMessage } from "./door-message";
export { FirstStartDoor } from "./first-start-door";
export { LockedDoor } from "./locked-door";
export { NewSheetsScreen } from "./new-sheets-screen";
export { SheetDrill } from "./sheet-drill";
export { SheetSteps } from "./sheet-steps";
export { useNewPassphrase } from "./use-new-passphrase";
