import type { CaseContent } from "../domain/case-record";
import { CHILD_ASSENT, PURPOSE } from "../domain/code-lists/case-files";
import { needsRecipient } from "../domain/consent";
import { consentGate } from "../domain/consent-standing";
import type { ConsentWording } from "../domain/consent-wording/wording";
import type { Paper, PaperPart } from "./paper";
import type { PaperWords } from "./paper-words";

/**
 * The form to sign or mark by thumb: the words that are read aloud, one pair of boxes for each purpose, and
 * lines for two witnesses. Nothing is ticked beforehand, and no name is printed. Who may be under 18 on
 * `day` is asked as a child, with a line for a guardian.
 */
export function consentForm(
  { person }: Pick<CaseContent, "person">,
  wording: ConsentWording,
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
        words: [wording.words, `${texts.version}: ${wording.version}`],
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
    ],
  };
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
