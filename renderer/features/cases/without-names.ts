import type { CaseContent } from "../../../shared/domain/case-record";
import type { Answer } from "../../../shared/domain/answer";

/** The case with every name that has a field of its own taken out: for a screen that others can see. */
export function withoutNames(content: CaseContent, instead: string): CaseContent {
  const hide = (name: Answer<string>): Answer<string> =>
    "value" in name ? { mv: name.mv, value: instead } : name;
  const { person } = content;
  return {
    ...content,
    person: {
      ...person,
      familyNameKm: hide(person.familyNameKm),
      givenNameKm: hide(person.givenNameKm),
      familyNameLatin: hide(person.familyNameLatin),
      givenNameLatin: hide(person.givenNameLatin),
      otherNames: hide(person.otherNames),
    },
    assessments: content.assessments.map((assessment) => ({
      ...assessment,
      risks: assessment.risks.map((risk) => ({ ...risk, who: hide(risk.who) })),
    })),
    relatedPersons: content.relatedPersons.map((related) => ({
      ...related,
      name: hide(related.name),
    })),
  };
}
