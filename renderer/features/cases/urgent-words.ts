import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { useWords } from "../../i18n/i18n";

type Translate = ReturnType<typeof useWords>["t"];

/** Every reason why a file is urgent, the gravest first; or that it was marked by hand. */
export function urgentWords(
  summary: Pick<CaseSummary, "urgentReasons">,
  t: Translate,
): readonly string[] {
  if (summary.urgentReasons.length === 0) return [t("today.urgentByHand")];
  return summary.urgentReasons.map((reason) => t(`today.reasons.${reason}`));
}
