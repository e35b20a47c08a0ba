import type { Answer, MissingState } from "../domain/answer";
import type { CodeListName, CodeOf } from "../domain/code-lists";
import type { PartialDate } from "../domain/partial-date";
import type { PaperLine } from "./paper";
import type { PaperTexts } from "./paper-texts";

/** How a paper says labels, codes and dates in its own language, whatever the screen speaks. */
export interface PaperWords {
  readonly texts: PaperTexts;
  /** The label of a field, by its path without index: `person.sex`. */
  readonly field: (path: string) => string;
  readonly code: <Name extends CodeListName>(list: Name, code: CodeOf<Name>) => string;
  /** A day, `YYYY-MM-DD`. */
  readonly date: (iso: string) => string;
  /** A minute of Phnom Penh, `YYYY-MM-DDTHH:mm`. */
  readonly dateTime: (minute: string) => string;
  readonly partialDate: (date: PartialDate) => string;
  readonly number: (value: number) => string;
  readonly country: (code: string) => string;
  readonly language: (code: string) => string;
  /** The name of an organisation; never that of the house itself (domain §11, R11). */
  readonly organisation: (orgId: string) => string;
  readonly missing: (state: MissingState) => string;
}

/** One answer as a line; a missing one says why it is missing, an estimate says that it is one. */
export function answerLine<T>(
  path: string,
  answer: Answer<T>,
  say: (value: T) => string,
  words: PaperWords,
): PaperLine {
  const label = words.field(path);
  if (!("value" in answer)) return { label, text: words.missing(answer.mv) };
  const text = say(answer.value);
  return { label, text: answer.mv === "estimated" ? `${text} (${words.texts.estimated})` : text };
}
