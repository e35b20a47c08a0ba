export { RecordForm, type OpenedRecord } from "./record-form";
export type { RecordKind } from "./record-kind";
export { RecordScreen } from "./record-screen";
