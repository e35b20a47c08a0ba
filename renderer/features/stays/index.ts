export { BedSettings } from "./bed-settings";
export { BedsTonight } from "./beds-tonight";
export { StaysScreen } from "./stays-screen";
