import { valueOf } from "../domain/answer";
import type { CaseContent } from "../domain/case-record";
import { latestAssessment } from "../domain/needs-risk-assessment";
import { TRIAGE_QUESTIONS } from "../domain/triage";
import { decisionLines } from "./decision-lines";
import type { Paper, PaperLine } from "./paper";
import { answerLine, type PaperWords } from "./paper-words";

/**
 * One sheet about an intake, for the drawer of this house. It is a list of what may be on it: the account,
 * how a border was crossed, health, telephone numbers, addresses, suspects and rules of withholding are
 * not (domain §11, R6), nor is the house or a worker (R11, R13). `day` is today in Phnom Penh.
 */
export function intakeSummary(content: CaseContent, day: string, words: PaperWords): Paper {
  const { texts } = words;
  const wish = content.caseFile.wishOfPerson;
  return {
    title: texts.intake.title,
    sub: null,
    parts: [
      { kind: "words", title: null, words: [texts.intake.confidential] },
      { kind: "lines", title: texts.intake.who, lines: whoLines(content, words) },
      { kind: "lines", title: texts.intake.arrival, lines: arrivalLines(content, words) },
      { kind: "lines", title: texts.intake.urgent, lines: urgentLines(content, words) },
      {
        kind: "words",
        title: texts.intake.wish,
        words: ["value" in wish ? wish.value : words.missing(wish.mv)],
      },
      {
        kind: "lines",
        title: texts.intake.decisions,
        lines: decisionLines(content.consents, day, words),
      },
      { kind: "lines", title: texts.intake.needs, lines: needLines(content, words) },
    ],
  };
}

function whoLines({ person }: CaseContent, words: PaperWords): PaperLine[] {
  const asIs = (value: string): string => value;
  return [
    { label: words.field("person.survivorCode"), text: person.survivorCode },
    answerLine("person.familyNameKm", person.familyNameKm, asIs, words),
    answerLine("person.givenNameKm", person.givenNameKm, asIs, words),
    answerLine("person.familyNameLatin", person.familyNameLatin, asIs, words),
    answerLine("person.givenNameLatin", person.givenNameLatin, asIs, words),
    answerLine("person.sex", person.sex, (sex) => words.code("sex", sex), words),
    answerLine("person.birthDate", person.birthDate, words.partialDate, words),
    answerLine("person.ageYearsStated", person.ageYearsStated, words.number, words),
    answerLine(
      "person.languages",
      person.languages,
      (codes) => codes.map(words.language).join(", "),
      words,
    ),
    answerLine(
      "person.interpreterNeeded",
      person.interpreterNeeded,
      (need) => words.code("interpreterNeeded", need),
      words,
    ),
  ];
}

function arrivalLines({ caseFile }: CaseContent, words: PaperWords): PaperLine[] {
  return [
    { label: words.field("caseFile.receptionAt"), text: words.dateTime(caseFile.receptionAt) },
    {
      label: words.field("caseFile.receptionBasis"),
      text: words.code("receptionBasis", caseFile.receptionBasis),
    },
    {
      label: words.field("caseFile.urgentRisk"),
      text: words.code("urgentRisk", caseFile.urgentRisk),
    },
  ];
}

/** Answers to the questions of the first minutes; what was written beside them stays in the file. */
function urgentLines({ triage }: CaseContent, words: PaperWords): PaperLine[] {
  return TRIAGE_QUESTIONS.filter((question) => question !== "injuryOrIllness").map((question) =>
    answerLine(
      `triage.${question}`,
      triage[question],
      (answer) => words.code("yesNo", answer),
      words,
    ),
  );
}

const OF_BODY_AND_MIND = ["physical_health", "mental_health"];

/** Needs other than those of body and mind, with what is to be done. */
function needLines({ assessments }: CaseContent, words: PaperWords): PaperLine[] {
  const needs = latestAssessment(assessments)?.needs ?? [];
  return needs
    .filter(({ domain }) => !OF_BODY_AND_MIND.includes(domain))
    .map(({ domain, action }) => ({
      label: words.code("need", domain),
      text: valueOf(action) ?? words.texts.none,
    }));
}
