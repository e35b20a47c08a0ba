import { CODE_LISTS, type CodeListName } from "../../../shared/domain/code-lists";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import type { FactWords, Shown } from "../cases";

const NONE: Shown = { missing: "none" };
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/**
 * Any value as words, for a field that no screen of its own says: by its name where it is a code or a house,
 * by its form otherwise. An entry of a list is said by what is in it.
 */
export function saidValue(field: string, value: unknown, words: FactWords): Shown {
  if (value === null || value === undefined || value === "") return NONE;
  if (isAnswer(value)) {
    if (!("value" in value)) return { missing: value.mv as "unknown" };
    const said = saidValue(field, value.value, words);
    return "text" in said ? { ...said, isEstimated: value.mv === "estimated" } : said;
  }
  const text = textOf(field, value, words);
  return text === "" ? NONE : { text, isEstimated: false };
}

function textOf(field: string, value: unknown, words: FactWords): string {
  if (typeof value === "string") return stringOf(field, value, words);
  if (typeof value === "number") return words.number(value);
  if (typeof value === "boolean") return words.yesNo(value);
  if (typeof value !== "object" || value === null) return "";
  const parts = Array.isArray(value)
    ? value.map((one: unknown) => [field, one] as const)
    : Object.entries(value);
  return parts
    .filter(([name]) => !name.endsWith("Id"))
    .map(([name, one]) => saidValue(name, one, words))
    .flatMap((said) => ("text" in said ? said.text : []))
    .join(", ");
}

function stringOf(field: string, value: string, words: FactWords): string {
  if (field.endsWith("OrgId")) return words.organisation(value);
  if (field === "adminCode") return words.place(value);
  if (DAY.test(value)) return words.date(value);
  if (TIME.test(value)) return words.dateTime(phnomPenhMinute(Date.parse(value)));
  return codeOf(field, value, words) ?? value;
}

/** The word for a code of the list that has the name of the field; null when there is none. */
function codeOf(field: string, value: string, words: FactWords): string | null {
  if (!Object.hasOwn(CODE_LISTS, field)) return null;
  const list = field as CodeListName;
  const code = (CODE_LISTS[list] as readonly string[]).find((one) => one === value);
  return code === undefined ? null : words.code(list, code as never);
}

function isAnswer(value: unknown): value is { readonly mv: string; readonly value?: unknown } {
  return typeof value === "object" && value !== null && "mv" in value;
}
