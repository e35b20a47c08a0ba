import { nameSimilarity } from "../khmer/similar";
import type { BirthRange, MatchFacts } from "./match-facts";

/** Why two people may be one, in words that a screen can say. */
export const MATCH_REASONS = [
  "same_name",
  "similar_name",
  "same_given_name",
  "similar_given_name",
  "other_name",
  "turned_name",
  "same_birth_date",
  "birth_date_slip",
  "same_age",
  "age_near",
  "same_village",
  "same_commune",
  "same_district",
  "same_province",
  "same_nationality",
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** How much speaks for two people being one; what it was is told, the number is not. */
export interface Match {
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** From here on a worker is asked to look. Nothing is ever decided by it. */
export const LIKELY_MATCH = 5;

const SAME = 0.97;
const SIMILAR = 0.8;
const VAGUE = 0.72;

/**
 * Compares two people by names in both scripts and both orders, birth, home, nationality and sex; null
 * when the names alone rule it out, or nobody gave one. The given name counts most: siblings share the
 * family name, and parents may not (dictionary §12).
 */
export function compareFacts(a: MatchFacts, b: MatchFacts): Match | null {
  const name = nameMatch(a, b);
  if (name === null || name.score <= 0) return null;
  const parts = [name, birthMatch(a.born, b.born), homeMatch(a, b), nationMatch(a, b)];
  const isOtherSex = a.sex !== null && b.sex !== null && a.sex !== b.sex;
  return {
    score: parts.reduce((sum, { score }) => sum + score, isOtherSex ? -4 : 0),
    reasons: parts.flatMap(({ reasons }) => reasons),
  };
}

/** True when a worker should look whether these are one person. */
export function isLikelyMatch(match: Match | null): match is Match {
  return match !== null && match.score >= LIKELY_MATCH;
}

interface NameParts {
  readonly family: string;
  readonly given: string;
}

function nameMatch(a: MatchFacts, b: MatchFacts): Match | null {
  const found = [
    ...inScript({ family: a.familyKm, given: a.givenKm }, { family: b.familyKm, given: b.givenKm }),
    ...inScript(
      { family: a.familyLatin, given: a.givenLatin },
      { family: b.familyLatin, given: b.givenLatin },
    ),
    ...byOtherNames(a, b),
    ...byOtherNames(b, a),
  ];
  return found.reduce<Match | null>(
    (best, one) => (best === null || one.score > best.score ? one : best),
    null,
  );
}

/** Straight, turned round, and as one text: a whole name is often typed into one field. */
function inScript(a: NameParts, b: NameParts): Match[] {
  if (a.family + a.given === "" || b.family + b.given === "") return [];
  const straight = twoParts(likeness(a.given, b.given), likeness(a.family, b.family));
  const turned = twoParts(likeness(a.given, b.family), likeness(a.family, b.given));
  const isWhole = [a, b].every(({ family, given }) => family !== "" && given !== "");
  return [
    ...(straight === null ? [] : [straight]),
    ...(turned === null || !isWhole
      ? []
      : [{ score: turned.score - 0.3, reasons: [...turned.reasons, "turned_name" as const] }]),
    ...(isWhole ? [] : asOneText(a, b)),
  ];
}

/** Null for a part that one of them does not have. */
function likeness(a: string, b: string): number | null {
  return a === "" || b === "" ? null : nameSimilarity(a, b);
}

function twoParts(given: number | null, family: number | null): Match | null {
  if (given === null) return null;
  const score = givenScore(given) + familyScore(family);
  if (given < VAGUE) return { score, reasons: [] };
  const isSame = given >= SAME;
  const isWhole = family !== null && family >= SIMILAR;
  if (!isWhole) return { score, reasons: [isSame ? "same_given_name" : "similar_given_name"] };
  return { score, reasons: [isSame && family >= SAME ? "same_name" : "similar_name"] };
}

function givenScore(likeness: number): number {
  if (likeness >= SAME) return 4;
  if (likeness >= SIMILAR) return 2.5;
  return likeness >= VAGUE ? 0.5 : -5;
}

function familyScore(likeness: number | null): number {
  if (likeness === null) return 0;
  if (likeness >= SAME) return 1.5;
  return likeness >= SIMILAR ? 0.8 : -2;
}

function asOneText(a: NameParts, b: NameParts): Match[] {
  const [single, other] = a.family === "" || a.given === "" ? [a, b] : [b, a];
  const text = single.family + single.given;
  const orders = [other.family + other.given, other.given + other.family];
  const whole = Math.max(...orders.map((order) => nameSimilarity(text, order)));
  const given = Math.max(nameSimilarity(text, other.given), nameSimilarity(text, other.family));
  const matches: Match[] = [];
  if (whole >= SIMILAR && other.family !== "" && other.given !== "") {
    const reason = whole >= SAME ? "same_name" : "similar_name";
    matches.push({ score: whole >= SAME ? 5.5 : 3.3, reasons: [reason] });
  }
  if (given >= VAGUE) {
    const reason = given >= SAME ? "same_given_name" : "similar_given_name";
    matches.push({ score: givenScore(given), reasons: [reason] });
  }
  return matches;
}

/** A nickname of one is the name, or a nickname, of the other. */
function byOtherNames(a: MatchFacts, b: MatchFacts): Match[] {
  const names = [
    b.givenKm,
    b.givenLatin,
    b.familyKm + b.givenKm,
    b.familyLatin + b.givenLatin,
    b.givenKm + b.familyKm,
    b.givenLatin + b.familyLatin,
    ...b.otherNames,
  ];
  const best = Math.max(
    0,
    ...a.otherNames.flatMap((other) => names.map((name) => nameSimilarity(other, name))),
  );
  if (best < SIMILAR) return [];
  return [{ score: best >= SAME ? 3.5 : 2.3, reasons: ["other_name"] }];
}

function birthMatch(a: BirthRange | null, b: BirthRange | null): Match {
  if (a === null || b === null) return { score: 0, reasons: [] };
  if (a.from === a.to && b.from === b.to) return exactBirthMatch(a.from, b.from);
  const years = yearsApart(a, b);
  if (years === 0) return { score: 1.5, reasons: ["same_age"] };
  if (years <= 1) return { score: 1, reasons: ["age_near"] };
  return { score: farApart(years), reasons: [] };
}

function exactBirthMatch(a: string, b: string): Match {
  if (a === b) return { score: 4, reasons: ["same_birth_date"] };
  if (isSlip(a, b)) return { score: 1.5, reasons: ["birth_date_slip"] };
  const years = yearsApart({ from: a, to: a }, { from: b, to: b });
  // Two full dates a few months apart are two children more often than one badly remembered day.
  if (years <= 1) return { score: -0.5, reasons: ["age_near"] };
  return { score: farApart(years) - 0.5, reasons: [] };
}

/** In one year, with day and month turned round, or one of the two different. */
function isSlip(a: string, b: string): boolean {
  const [yearA, monthA, dayA] = a.split("-");
  const [yearB, monthB, dayB] = b.split("-");
  if (yearA !== yearB) return false;
  return monthA === monthB || dayA === dayB || (monthA === dayB && dayA === monthB);
}

function farApart(years: number): number {
  if (years <= 2) return -0.5;
  return years <= 4 ? -2.5 : -5;
}

const DAYS_OF_A_YEAR = 365.25;
const MS_OF_A_DAY = 86_400_000;

/** Years between the nearest days of two ranges; 0 when they meet. */
function yearsApart(a: BirthRange, b: BirthRange): number {
  const gap = Math.max(daysFrom(a.to, b.from), daysFrom(b.to, a.from), 0);
  return gap / DAYS_OF_A_YEAR;
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / MS_OF_A_DAY;
}

const AREAS = [
  { digits: 8, score: 2.5, reason: "same_village" },
  { digits: 6, score: 2, reason: "same_commune" },
  { digits: 4, score: 1.5, reason: "same_district" },
] as const;

function homeMatch(a: MatchFacts, b: MatchFacts): Match {
  const [codeA, codeB] = [a.homeAdminCode, b.homeAdminCode];
  if (codeA === "" || codeB === "") return { score: 0, reasons: [] };
  if (codeA.slice(0, 2) !== codeB.slice(0, 2)) return { score: -1.5, reasons: [] };
  const known = Math.min(codeA.length, codeB.length);
  const area = AREAS.find(
    ({ digits }) => digits <= known && codeA.slice(0, digits) === codeB.slice(0, digits),
  );
  if (area !== undefined) return { score: area.score, reasons: [area.reason] };
  return { score: known === 2 ? 0.5 : -0.5, reasons: ["same_province"] };
}

function nationMatch(a: MatchFacts, b: MatchFacts): Match {
  if (a.nationality.length === 0 || b.nationality.length === 0) return { score: 0, reasons: [] };
  const shared = a.nationality.filter((code) => b.nationality.includes(code) && code !== "XX");
  if (shared.length === 0) return { score: -1.5, reasons: [] };
  // Nearly everybody here is Cambodian: that says little.
  if (shared.every((code) => code === "KH")) return { score: 0.2, reasons: [] };
  return { score: 1, reasons: ["same_nationality"] };
}
