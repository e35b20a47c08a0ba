export { useApproval, type ApprovalAsk, type AskApproval } from "./use-approval";
