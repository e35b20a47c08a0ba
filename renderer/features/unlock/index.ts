export { DemoDoor } from "./demo-door";
export { DoorMessage } from "./door-message";
export { FirstStartScreen } from "./first-start-screen";
export { UnlockScreen } from "./unlock-screen";
