import { valueOf } from "../../../shared/domain/answer";
import { compareFacts, isLikelyMatch } from "../../../shared/domain/duplicates";
import { matchFactsOf, type ComparedAnswers } from "../../../shared/domain/match-facts";
import { jaroWinkler } from "./jaro-winkler";
import { LABELLED_PAIRS, type LabelledPair } from "./read-pairs";

/** How well a way of matching tells one person from two. */
export interface Figures {
  readonly name: string;
  /** Of those it names, how many are one person. */
  readonly precision: number;
  /** Of those who are one person, how many it names. */
  readonly recall: number;
  readonly f1: number;
  readonly missed: readonly LabelledPair[];
  readonly wrong: readonly LabelledPair[];
}

/** True when the program would ask a worker to look at the two. */
export function isOurMatch({ a, b }: LabelledPair): boolean {
  const day = "2026-05-10";
  return isLikelyMatch(compareFacts(matchFactsOf(a, day), matchFactsOf(b, day)));
}

/** Our own figures over all labelled pairs. */
export function ourFigures(): Figures {
  return figuresOf("Chumrok", isOurMatch);
}

/** Plain Jaro-Winkler over the whole name, at the threshold that most programs use. */
export function usualJaroWinkler(): Figures {
  return jaroWinklerAt(0.85, "Jaro-Winkler, usual");
}

/** The same at the threshold that suits it best on these very pairs; at 0 it names every pair. */
export function bestJaroWinkler(): Figures {
  return Array.from({ length: 101 }, (_, at) =>
    jaroWinklerAt(at / 100, "Jaro-Winkler, best"),
  ).reduce((best, one) => (one.f1 > best.f1 ? one : best));
}

function jaroWinklerAt(threshold: number, name: string): Figures {
  return figuresOf(`${name} ${threshold.toFixed(2)}`, (pair) => closeness(pair) >= threshold);
}

function closeness({ a, b }: LabelledPair): number {
  return Math.max(jaroWinkler(khmerName(a), khmerName(b)), jaroWinkler(latinName(a), latinName(b)));
}

function khmerName({ familyNameKm, givenNameKm }: ComparedAnswers): string {
  return `${valueOf(familyNameKm) ?? ""} ${valueOf(givenNameKm) ?? ""}`.trim();
}

function latinName({ familyNameLatin, givenNameLatin }: ComparedAnswers): string {
  return `${valueOf(familyNameLatin) ?? ""} ${valueOf(givenNameLatin) ?? ""}`.trim().toLowerCase();
}

function figuresOf(name: string, isMatch: (pair: LabelledPair) => boolean): Figures {
  const named = LABELLED_PAIRS.filter(isMatch);
  const right = named.filter(({ same }) => same).length;
  const all = LABELLED_PAIRS.filter(({ same }) => same).length;
  const precision = named.length === 0 ? 0 : right / named.length;
  const recall = right / all;
  return {
    ...{ name, precision, recall },
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    missed: LABELLED_PAIRS.filter((pair) => pair.same && !named.includes(pair)),
    wrong: named.filter(({ same }) => !same),
  };
}
