import { createContext, useContext, useMemo } from "react";
import {
  codesDownTo,
  PROVINCES_ONLY,
  type KnownArea,
  type PlaceBook,
} from "../../shared/domain/places/place-book";
import type { Lang } from "./format/lang";
import { useWords } from "./i18n";

/** The places of the house, and how they are found by typing. */
export interface Places {
  readonly book: PlaceBook;
  /** Codes, the best first; never rejects. */
  readonly find: (typed: string, most: number) => Promise<readonly string[]>;
}

const PlacesContext = createContext<Places>({
  book: PROVINCES_ONLY,
  find: () => Promise.resolve([]),
});

/** Screens inside it name and offer these places; outside it there are the provinces. */
export const PlacesProvider = PlacesContext.Provider;

/** Names of places in the language of the screen. */
export interface PlaceWords extends Places {
  /** The unit alone: "Three Ponds"; the code of one that nobody knows. */
  readonly name: (code: string) => string;
  /** With all that it lies in, the smallest first: "Three Ponds, Spean Bridge, …". */
  readonly line: (code: string) => string;
  /** What a code lies in, without itself; empty for a province. */
  readonly around: (code: string) => string;
}

export function usePlaces(): PlaceWords {
  const { lang } = useWords();
  const places = useContext(PlacesContext);
  return useMemo(() => ({ ...places, ...placeWords(places.book, lang) }), [places, lang]);
}

/** As `usePlaces`, for a language that is not the screen's: a paper may speak the other one. */
export function placeWords(book: PlaceBook, lang: Lang): Omit<PlaceWords, keyof Places> {
  const name = (code: string): string => {
    const area = book.areaOf(code);
    return area === null ? code : areaName(area, lang);
  };
  const say = (codes: readonly string[]): string => {
    // A province that is not known says nothing beside the code that begins with it.
    const told = codes.filter((code, at) => at === codes.length - 1 || book.areaOf(code) !== null);
    const words = told.map((code) => withKind(book.areaOf(code), name(code), told.length, lang));
    return words.reverse().join(lang === "km" ? " " : ", ");
  };
  return {
    name,
    line: (code) => say(codesDownTo(code)),
    around: (code) =>
      say(
        codesDownTo(code)
          .slice(0, -1)
          .filter((above) => book.areaOf(above) !== null),
      ),
  };
}

type AreaNames = Pick<KnownArea, "nameKm" | "nameLatin">;

/** The name in a language, or in the other one where that is all there is. */
export function areaName({ nameKm, nameLatin }: AreaNames, lang: Lang): string {
  return lang === "km" ? nameKm || nameLatin : nameLatin || nameKm;
}

/** In a Khmer line each name says what it is of: "ភូមិស្រះបី ឃុំស្ពាន". Alone it stands bare. */
function withKind(area: KnownArea | null, name: string, among: number, lang: Lang): string {
  if (lang !== "km" || area === null || among < 2) return name;
  const kind = KINDS[area.unit.toLowerCase()] ?? "";
  return name.startsWith(kind) ? name : `${kind}${name}`;
}

/** How gazetteers call units in English, and the Khmer word that stands before the name. */
const KINDS: Readonly<Record<string, string>> = {
  capital: "រាជធានី",
  province: "ខេត្ត",
  municipality: "ក្រុង",
  district: "ស្រុក",
  section: "ខណ្ឌ",
  commune: "ឃុំ",
  quarter: "សង្កាត់",
  village: "ភូមិ",
};
