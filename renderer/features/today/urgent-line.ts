import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { useWords } from "../../i18n/i18n";
import type { Formats } from "../../i18n/use-formats";

type Translate = ReturnType<typeof useWords>["t"];

/**
 * Who a line is about without a name (mockups, principle 7): "Girl, about 15". A child is said where
 * the person is treated as one.
 */
export function describePerson(summary: CaseSummary, t: Translate, format: Formats): string {
  const isChild = summary.isChildPresumed && (summary.ageYears ?? 0) < 18;
  const who =
    summary.sex === "female"
      ? t(isChild ? "common.sex.girl" : "common.sex.woman")
      : summary.sex === "male"
        ? t(isChild ? "common.sex.boy" : "common.sex.man")
        : t(isChild && summary.ageYears !== null ? "common.sex.child" : "common.sex.person");
  if (summary.ageYears === null) return `${who}, ${t("common.ageUnknown")}`;
  const age = format.number(summary.ageYears);
  return `${who}, ${summary.isAgeEstimated ? t("common.ageAbout", { age }) : age}`;
}

/** What an urgent file needs first: the gravest reason, or that it was marked by hand. */
export function urgentTitle(summary: CaseSummary, t: Translate): string {
  const [gravest] = summary.urgentReasons;
  return gravest === undefined ? t("today.urgentByHand") : t(`today.reasons.${gravest}`);
}
