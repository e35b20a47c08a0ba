import type { CaseSummary } from "../../../shared/domain/case-summary";
import type { useWords } from "../../i18n/i18n";
import type { Formats } from "../../i18n/use-formats";

type Translate = ReturnType<typeof useWords>["t"];

/**
 * Who a line is about without a name (mockups, principle 7): "Girl, about 15". A child is said where
 * the person is treated as one.
 */
export function describePerson(summary: CaseSummary, t: Translate, format: Formats): string {
  return [describeSex(summary, t), describeAge(summary, t, format)].join(t("cases.comma"));
}

/** "Woman", "Girl", "Person" while the sex is not known. */
export function describeSex(
  summary: Pick<CaseSummary, "sex" | "ageYears" | "isChildPresumed">,
  t: Translate,
): string {
  const isChild = summary.isChildPresumed && (summary.ageYears ?? 0) < 18;
  switch (summary.sex) {
    case "female":
      return t(isChild ? "common.sex.girl" : "common.sex.woman");
    case "male":
      return t(isChild ? "common.sex.boy" : "common.sex.man");
    default:
      return t(isChild && summary.ageYears !== null ? "common.sex.child" : "common.sex.person");
  }
}

/** "19", "about 15", "age unknown". */
export function describeAge(
  age: Pick<CaseSummary, "ageYears" | "isAgeEstimated">,
  t: Translate,
  format: Formats,
): string {
  if (age.ageYears === null) return t("common.ageUnknown");
  const years = format.number(age.ageYears);
  return age.isAgeEstimated ? t("common.ageAbout", { age: years }) : years;
}
