import { searchKey } from "./fold";

/** The name fields of a person as plain strings; whatever is not known is missing or empty. */
export interface NameParts {
  readonly familyNameKm?: string | null | undefined;
  readonly givenNameKm?: string | null | undefined;
  readonly familyNameLatin?: string | null | undefined;
  readonly givenNameLatin?: string | null | undefined;
  readonly nameOrder?: NameOrder | null | undefined;
}

/** As the code list `nameOrder`; in `given_then_father` the family name field holds the father's name. */
export type NameOrder = "family_first" | "given_first" | "given_then_father" | "single_name";

export type NameScript = "km" | "latin";

/**
 * The full name in one script and in the order its bearer uses; `null` when nothing is known in that
 * script. Without an order the family name stands first, as Khmer names do (dictionary §12).
 */
export function displayName(parts: NameParts, script: NameScript): string | null {
  const family = clean(script === "km" ? parts.familyNameKm : parts.familyNameLatin);
  const given = clean(script === "km" ? parts.givenNameKm : parts.givenNameLatin);
  const ordered = isFamilyFirst(parts.nameOrder) ? [family, given] : [given, family];
  const name = ordered.filter((part) => part !== "").join(" ");
  return name === "" ? null : name;
}

/**
 * The name for a screen in this language and, below it, the other script. If only one script is
 * known it becomes the main one; both are `null` when the person has given no name.
 */
export function displayNames(
  parts: NameParts,
  lang: "en" | "km",
): { readonly main: string | null; readonly other: string | null } {
  const km = displayName(parts, "km");
  const latin = displayName(parts, "latin");
  const [first, second] = lang === "km" ? [km, latin] : [latin, km];
  return first === null ? { main: second, other: null } : { main: first, other: second };
}

/** The search key of all spellings of a name; matching takes its words in any order. */
export function nameSearchKey(parts: NameParts, otherNames: readonly string[] = []): string {
  return searchKey(
    [
      parts.familyNameKm,
      parts.givenNameKm,
      parts.familyNameLatin,
      parts.givenNameLatin,
      ...otherNames,
    ]
      .map(clean)
      .join(" "),
  );
}

function isFamilyFirst(order: NameOrder | null | undefined): boolean {
  return order !== "given_first" && order !== "given_then_father";
}

function clean(part: string | null | undefined): string {
  return (part ?? "").trim();
}
