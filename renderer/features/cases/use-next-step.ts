import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";

/** What this case waits for, in words; amber when we owe it something. */
export function useNextStep(summary: CaseSummary): { text: string; tone?: "lamp" } {
  const { t } = useWords();
  const format = useFormats();
  const count = summary.openQuestionCount;
  switch (summary.status) {
    case "draft":
      return count === 0
        ? { text: t("today.nothingOpen"), tone: "lamp" }
        : { text: t("today.questionsOpen", { count }), tone: "lamp" };
    case "pending_review":
      return { text: t("today.readyForReview"), tone: "lamp" };
    case "active":
    case "follow_up":
      return count === 0
        ? { text: t("cases.pane.nothingNext") }
        : { text: t("today.questionsOpen", { count }), tone: "lamp" };
    default:
      return { text: format.code("caseStatus", summary.status) };
  }
}
