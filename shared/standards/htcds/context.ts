import type { PlaceBook } from "../../domain/places/place-book";
import { searchKey } from "../../khmer/fold";

/** What the names in a file stand for in this house. */
export interface HtcdsContext {
  readonly ownOrgId: string;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly day: string;
  readonly orgs: readonly { readonly orgId: string; readonly name: string }[];
  readonly users: readonly { readonly userId: string; readonly name: string }[];
  readonly places: PlaceBook;
}

export function orgName({ orgs }: HtcdsContext, orgId: string | null): string | null {
  return orgs.find((org) => org.orgId === orgId)?.name ?? null;
}

/** The organisation of this name; null for none, and for two of one name. */
export function orgByName({ orgs }: HtcdsContext, name: string): string | null {
  return onlyOne(orgs, name)?.orgId ?? null;
}

export function userName({ users }: HtcdsContext, userId: string): string | null {
  return users.find((user) => user.userId === userId)?.name ?? null;
}

export function userByName({ users }: HtcdsContext, name: string): string | null {
  return onlyOne(users, name)?.userId ?? null;
}

/** District and province of an area by name, as far as the code goes; the code where no name is known. */
export function areaNames(
  { places }: HtcdsContext,
  code: string,
): { readonly state: string; readonly city: string } {
  const named = (part: string): string => places.areaOf(part)?.nameLatin ?? part;
  return {
    state: named(code.slice(0, 2)),
    city: code.length >= 4 ? named(code.slice(0, 4)) : "",
  };
}

/** The code that `areaNames` named; null when the names, or the digits, lead nowhere. */
export function areaByNames(context: HtcdsContext, state: string, city: string): string | null {
  const province = areaIn(context, null, state, 2);
  if (province === null || city === "") return province;
  return areaIn(context, province, city, 4);
}

function areaIn(
  { places }: HtcdsContext,
  parent: string | null,
  text: string,
  digits: number,
): string | null {
  if (/^\d+$/.test(text)) {
    const isCode = text.length === digits && text.startsWith(parent ?? "");
    return isCode ? text : null;
  }
  const key = searchKey(text);
  const found = places
    .within(parent)
    .filter(({ nameLatin, nameKm }) => searchKey(nameLatin) === key || searchKey(nameKm) === key);
  return found.length === 1 ? (found[0]?.code ?? null) : null;
}

/** A place in one text: a country by its code, or the area from the small to the large. */
export function placeText(
  context: HtcdsContext,
  code: string | null,
  country: string | null,
): string {
  if (code === null) return country ?? "";
  const { state, city } = areaNames(context, code);
  return city === "" ? state : `${city}, ${state}`;
}

/** What `placeText` told; null when it names nothing that is known here. */
export function placeOfText(
  context: HtcdsContext,
  text: string,
): { readonly code: string | null; readonly country: string } | null {
  if (/^[A-Z]{2}$/.test(text)) return { code: null, country: text };
  const parts = text.split(",").map((part) => part.trim());
  const [first = "", second] = parts;
  if (parts.length > 2) return null;
  const code =
    second === undefined ? areaByNames(context, first, "") : areaByNames(context, second, first);
  return code === null ? null : { code, country: "KH" };
}

function onlyOne<T extends { readonly name: string }>(list: readonly T[], name: string): T | null {
  const key = searchKey(name);
  const found = list.filter((one) => searchKey(one.name) === key);
  return found.length === 1 ? (found[0] ?? null) : null;
}
