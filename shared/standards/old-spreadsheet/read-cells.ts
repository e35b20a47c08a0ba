import { ageOfWords } from "./age-words";
import type { SEX } from "../../domain/code-lists/people";
import { isCalendarDay, type PartialDate } from "../../domain/partial-date";
import { phoneNumberSchema } from "../../domain/phone";
import { toAsciiDigits } from "../../khmer/digits";
import { searchKey } from "../../khmer/fold";
import { err, ok, type Result } from "../../result";
import { cellText, type Cell } from "../../spreadsheets/sheet";
import type { OldMapping } from "./mapping";

/** Why a cell or a row is not read (`standards.issue.<code>` in i18n). */
export type OldIssueCode =
  | "not_a_date"
  | "which_calendar"
  | "which_order"
  | "not_an_age"
  | "not_a_sex"
  | "not_a_phone"
  | "not_a_country"
  | "not_a_place"
  | "unknown_code"
  | "too_long"
  | "no_name"
  | "in_future"
  | "error_in_cell"
  | "row_refused";

const BUDDHIST_AHEAD = 543;
const FIRST_BUDDHIST_YEAR = 2400;
const FIRST_YEAR = 1900;

type Asked = Pick<OldMapping, "calendar" | "dayOrder">;

/**
 * A date as people here write it: 31/12/2024, ៣១-១២-២០២៤, 12/2024, 2024, 2024-12-31, or a cell that is a date
 * already. A year above 2400 is taken for Buddhist only when somebody said so; two digits of a year never.
 */
export function readDate(cell: Cell, asked: Asked): Result<PartialDate, OldIssueCode> {
  const text = toAsciiDigits(cellText(cell)).trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso !== null) return dateOf(iso[1], iso[2], iso[3], asked);
  const parts = /^(\d{1,2})[./\s-]+(\d{1,2})[./\s-]+(\d{4})$/.exec(text);
  if (parts !== null) {
    const [, first, second, year] = parts;
    const [day, month] = asked.dayOrder === "day_first" ? [first, second] : [second, first];
    if (Number(month) > 12 && Number(day) <= 12) return err("which_order");
    return dateOf(year, month, day, asked);
  }
  const month = /^(\d{1,2})[./\s-]+(\d{4})$/.exec(text);
  if (month !== null) return dateOf(month[2], month[1], undefined, asked);
  return /^\d{4}$/.test(text) ? dateOf(text, undefined, undefined, asked) : err("not_a_date");
}

function dateOf(
  typedYear: string | undefined,
  month: string | undefined,
  day: string | undefined,
  { calendar }: Asked,
): Result<PartialDate, OldIssueCode> {
  const isBuddhist = Number(typedYear) > FIRST_BUDDHIST_YEAR;
  if (isBuddhist && calendar !== "buddhist") return err("which_calendar");
  if (!isBuddhist && calendar === "buddhist") return err("which_calendar");
  const year = Number(typedYear) - (isBuddhist ? BUDDHIST_AHEAD : 0);
  if (year < FIRST_YEAR) return err("not_a_date");
  const text = String(year);
  if (month === undefined) return ok({ date: text, prec: "year" });
  if (Number(month) < 1 || Number(month) > 12) return err("not_a_date");
  const wholeMonth = `${text}-${month.padStart(2, "0")}`;
  if (day === undefined) return ok({ date: wholeMonth, prec: "month" });
  if (!isCalendarDay(year, Number(month), Number(day))) return err("not_a_date");
  return ok({ date: `${wholeMonth}-${day.padStart(2, "0")}`, prec: "day" });
}

/** An age in completed years, and whether the words say that it was guessed. */
export function readAge(
  cell: Cell,
): Result<{ readonly years: number; readonly isEstimated: boolean }, OldIssueCode> {
  const read = ageOfWords(toAsciiDigits(cellText(cell)));
  return read === null ? err("not_an_age") : ok(read);
}

const SEX_WORDS: Readonly<Record<"female" | "male", readonly string[]>> = {
  female: ["f", "female", "woman", "girl", "w", "ស", "ស្រី", "នារី", "ស្ត្រី", "srey", "srei", "neary"], // prettier-ignore
  male: ["m", "male", "man", "boy", "ប", "ប្រុស", "បុរស", "bros", "pros", "proh", "boros"],
};

export function readSex(cell: Cell): Result<(typeof SEX)[number], OldIssueCode> {
  const key = searchKey(cellText(cell).replace(/\.$/, ""));
  for (const sex of ["female", "male"] as const) {
    if (SEX_WORDS[sex].some((word) => searchKey(word) === key)) return ok(sex);
  }
  return err("not_a_sex");
}

/** Every number of a cell; spreadsheets lose the leading 0 of one that stands there as a number. */
export function readPhones(cell: Cell): Result<string[], OldIssueCode> {
  const texts = typeof cell === "number" ? [`0${String(cell)}`] : cellText(cell).split(/[/,;\n]+/);
  const numbers: string[] = [];
  for (const text of texts.map((one) => one.trim()).filter((one) => one !== "")) {
    const read = phoneNumberSchema.safeParse(text);
    if (!read.success) return err("not_a_phone");
    numbers.push(read.data);
  }
  return numbers.length === 0 ? err("not_a_phone") : ok([...new Set(numbers)].slice(0, 10));
}

/** Codes by the words that stand for them, folded. */
export type Vocabulary = ReadonlyMap<string, string>;

/** Words of either language for codes; a word that two codes share stands for none. */
export function vocabulary(
  entries: readonly (readonly [word: string, code: string])[],
): Vocabulary {
  const codes = new Map<string, string | null>();
  for (const [word, code] of entries) {
    const key = searchKey(word);
    const present = codes.get(key);
    codes.set(key, present === undefined || present === code ? code : null);
  }
  return new Map([...codes].flatMap(([key, code]) => (code === null ? [] : [[key, code]])));
}

/** The code of a cell, which may be the code itself. */
export function readCode(cell: Cell, words: Vocabulary): string | null {
  const text = cellText(cell).trim();
  const codes = new Set(words.values());
  if (codes.has(text)) return text;
  return words.get(searchKey(text)) ?? null;
}
