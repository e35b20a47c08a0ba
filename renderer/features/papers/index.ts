export { CourtBundleScreen } from "./court-bundle";
export { PaperScreen } from "./paper-screen";
