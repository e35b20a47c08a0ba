import type { CaseContent } from "../../../shared/domain/case-record";
import { waivesHome } from "../../../shared/domain/handover-rules";
import type { ApprovalTicket } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { useApproval } from "../approvals";

/** The second yes for a save: none where none is needed, null when nobody agreed. */
type AskWaiver = (
  saved: CaseContent | null,
  content: CaseContent,
) => Promise<{ readonly approval?: ApprovalTicket } | null>;

/** Asks a second person when a child goes to family without a look at the home (dictionary §3.17). */
export function useHomeWaiver(): AskWaiver {
  const { t } = useWords();
  const askApproval = useApproval();
  return async (saved, content) => {
    if (!waivesHome(saved, content)) return {};
    const { caseId, caseNo } = content.caseFile;
    const summary = t("care.handover.waiveTitle", { caseNo });
    const approval = await askApproval({ action: "override", targetId: caseId, summary });
    return approval === null ? null : { approval };
  };
}
