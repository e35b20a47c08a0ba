export { BatchesScreen } from "./batches-screen";
export { NewBatchScreen } from "./new-batch-screen";
export { OpenBatchScreen } from "./open-batch-screen";
