export { CourtBundleScreen } from "./court-bundle-screen";
