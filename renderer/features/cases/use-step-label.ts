import type { CaseStatus } from "../../../shared/domain/case-file";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";

/** What one does to reach a status: "Send for review"; else the status itself. */
export function useStepLabel(from: CaseStatus): (to: CaseStatus) => string {
  const { t } = useWords();
  const format = useFormats();
  return (to) => {
    if (to === "pending_review") return t("cases.actions.review");
    if (to === "draft") return t("cases.actions.sendBack");
    if (to === "void_error") return t("cases.actions.void");
    if (to === "active" && from === "pending_review") return t("cases.actions.accept");
    return format.code("caseStatus", to);
  };
}
