export { AttachmentsTab } from "./attachments-tab";
export { useAttachments } from "./use-attachments";
