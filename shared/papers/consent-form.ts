import type { CaseContent } from "../domain/case-record";
import { CHILD_ASSENT, PURPOSE } from "../domain/code-lists/case-files";
import { needsRecipient } from "../domain/consent";
import { consentGate } from "../domain/consent-standing";
import type { Consent } from "../domain/consent";
import type { ConsentWording } from "../domain/consent-wording/wording";
import type { Paper, PaperPart } from "./paper";
import type { PaperWords } from "./paper-words";

/** The words of the form: those to read aloud now, and any version that somebody agreed to. */
export interface FormWordings {
  readonly present: ConsentWording;
  /** Null for words that are not written down here, such as an interpreter's. */
  readonly of: (language: string, version: string) => ConsentWording | null;
}

/**
 * The form to sign or mark by thumb: the words that are read aloud, one pair of boxes for each purpose, and
 * lines for two witnesses. Nothing is ticked beforehand, and no name is printed. Who may be under 18 on
 * `day` is asked as a child, with a line for a guardian. What was decided under earlier words has these below,
 * as they were read aloud then: whoever signed them can see what it was.
 */
export function consentForm(
  { person, consents }: Pick<CaseContent, "person" | "consents">,
  wordings: FormWordings,
  day: string,
  words: PaperWords,
): Paper {
  const { consent: texts } = words.texts;
  const isChild = consentGate(person, day) !== "adult";
  const yesNo = [texts.yes, texts.no];
  return {
    title: texts.title,
    sub: `${words.field("person.survivorCode")}: ${person.survivorCode}`,
    parts: [
      {
        kind: "words",
        title: null,
        words: wordsOf(wordings.present, words),
      },
      {
        kind: "choices",
        title: texts.purposes,
        choices: PURPOSE.map((purpose) => ({
          label: words.code("purpose", purpose),
          boxes: yesNo,
          blank: needsRecipient(purpose) ? texts.recipient : null,
        })),
      },
      { kind: "blanks", title: texts.notShare, labels: [texts.notShareWhat] },
      ...(isChild ? childParts(words) : []),
      {
        kind: "blanks",
        title: texts.sign,
        labels: [
          texts.person,
          ...(isChild ? [texts.guardianSign] : []),
          texts.witness1,
          texts.witness2,
          texts.interpreter,
          texts.day,
        ],
      },
      ...earlierParts(consents, wordings, words),
    ],
  };
}

function wordsOf({ words: spoken, version }: ConsentWording, words: PaperWords): string[] {
  return [spoken, `${words.texts.consent.version}: ${version}`];
}

/** Each earlier version once, with the days of the decisions that name it. */
function earlierParts(
  consents: readonly Consent[],
  { present, of }: FormWordings,
  words: PaperWords,
): PaperPart[] {
  const { consent: texts } = words.texts;
  const days = new Map<ConsentWording, Set<string>>();
  for (const { language, textVersion, validFrom } of consents) {
    const wording = textVersion === present.version ? null : of(language, textVersion);
    if (wording === null) continue;
    days.set(wording, (days.get(wording) ?? new Set()).add(validFrom));
  }
  return [...days].map(([wording, on]) => ({
    kind: "words",
    title: texts.earlier,
    words: [
      ...wordsOf(wording, words),
      `${texts.day}: ${[...on].sort().map(words.date).join(", ")}`,
    ],
  }));
}

function childParts(words: PaperWords): PaperPart[] {
  const { consent: texts } = words.texts;
  return [
    {
      kind: "choices",
      title: texts.child,
      choices: [
        {
          label: texts.childAgrees,
          boxes: CHILD_ASSENT.map((assent) => words.code("childAssent", assent)),
          blank: texts.guardian,
        },
      ],
    },
  ];
}
