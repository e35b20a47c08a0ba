export { BatchesScreen } from "./batches-screen";
export { NewBatchScreen } from "./new-batch-screen";
export { OpenBatchScreen } from "./open-batch-screen";
export { importReason, incidentOf } from "./import-lines";
export { useOrgName } from "./use-org-name";
export { WriteFile } from "./write-file";
