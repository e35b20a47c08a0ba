export { CoveredList } from "./covered-list";
export { useOfficialNamed } from "./official-named";
export { RecallsOwed } from "./recalls-owed";
export { RecallsToday } from "./recalls-today";
export { useOrgGraph } from "./use-org-graph";
export { useWithdrawConsent } from "./use-withdraw-consent";
export { WithholdingBand } from "./withholding-band";
