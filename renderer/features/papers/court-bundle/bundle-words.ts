import type { MissingState } from "../../../../shared/domain/answer";
import type { Both } from "../../../../shared/papers/court-bundle/bundle";
import type { DraftLine, Told } from "../../../../shared/papers/court-bundle/draw-bundle";
import { fieldLabel } from "../../../forms";
import { courtBundle as bundleEn } from "../../../i18n/en/court-bundle";
import { incidents as incidentsEn } from "../../../i18n/en/incidents";
import type { Language } from "../../../i18n/i18n";
import { courtBundle as bundleKm } from "../../../i18n/km/court-bundle";
import { incidents as incidentsKm } from "../../../i18n/km/incidents";
import { factRows, type FactRow, type FactsOf, type FactWords } from "../../cases";

/** How facts are said, in each language. */
export type BundleWords = Readonly<Record<Language, FactWords>>;

/** The words on the paper, in each language. */
export const PAPER = { km: bundleKm.paper, en: bundleEn.paper } as const;
export const PART_TITLES = { km: bundleKm.part, en: bundleEn.part } as const;

/** The same said in each language. */
export function both(say: (lang: Language) => string): Both {
  return { km: say("km"), en: say("en") };
}

/** Texts that somebody wrote in sentences: they stay in their language, and the paper says so. */
const WRITTEN: readonly string[] = [
  "caseFile.narrative",
  "proceedings.note",
  "recruitments.promisedJob",
];

/** The fields of one part of the file as lines, each in both languages. `told`: only what was answered. */
export function bundleLines<T extends object>(
  entity: string,
  part: T,
  facts: FactsOf<T>,
  words: BundleWords,
  { isToldOnly = true }: { readonly isToldOnly?: boolean } = {},
): DraftLine[] {
  const khmer = factRows(entity, part, facts, words.km);
  const lines = factRows(entity, part, facts, words.en).map((row, at): DraftLine => ({
    path: row.path,
    label: both((lang) => labelOf(row.path, lang)),
    told: toldOf(khmer[at] ?? row, row),
  }));
  return isToldOnly ? lines.filter(({ told }) => !("missing" in told)) : lines;
}

/** A line of which the program has the words. */
export function saidLine(path: string, label: Both, told: Both): DraftLine {
  return { path, label, told: { ...told, isWritten: false } };
}

function toldOf(km: FactRow, en: FactRow): Told {
  if ("missing" in en.shown) return { missing: missingWords(en.shown.missing) };
  const isWritten = WRITTEN.includes(en.path);
  const say = (row: FactRow, lang: Language): string => {
    if (!("text" in row.shown)) return "";
    const { text, isEstimated } = row.shown;
    return isEstimated ? `${text} (${PAPER[lang].estimated})` : text;
  };
  return { km: say(km, "km"), en: say(en, "en"), isWritten };
}

/** That she would not say, or that nobody asked, is between her and this house: it was not written down. */
function missingWords(state: MissingState | "none"): Both {
  const said = state === "unknown" || state === "not_applicable" ? state : "notWritten";
  return both((lang) => PAPER[lang].missing[said]);
}

/** Incidents and suspects have their labels in a file of their own. */
function labelOf(path: string, lang: Language): string {
  const words = lang === "km" ? incidentsKm.fields : incidentsEn.fields;
  const [entity = "", field = ""] = path.split(".");
  const ofIncident: Readonly<Record<string, unknown>> =
    entity === "suspects" ? words.suspects : words;
  const label = entity === "suspects" || entity === "incidents" ? ofIncident[field] : undefined;
  return typeof label === "string" ? label : fieldLabel(path, lang);
}
