import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { useWords } from "../../i18n/i18n";

type Translate = ReturnType<typeof useWords>["t"];

/** What an urgent file needs first: the gravest reason, or that it was marked by hand. */
export function urgentTitle(summary: CaseSummary, t: Translate): string {
  const [gravest] = summary.urgentReasons;
  return gravest === undefined ? t("today.urgentByHand") : t(`today.reasons.${gravest}`);
}
