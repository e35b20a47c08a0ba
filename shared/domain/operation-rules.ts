import { valueOf } from "./answer";
import type { Encounter, OperationContent } from "./operation";
import { earliestDay, latestDay, type PartialDate } from "./partial-date";
import { isForeign } from "./suspect";

/** How many people were met, in each of the ways in which the report tells them apart. */
export interface EncounterTotals {
  readonly all: number;
  /** Foreigners, and the countries that they are known to come from (dictionary §8.3, R13). */
  readonly foreign: number;
  readonly nationalities: number;
  readonly byNationality: readonly Total[];
  readonly bySex: readonly Total[];
  readonly byOutcome: readonly Total[];
  /** Sent away without having been asked about trafficking. */
  readonly notScreened: number;
}

/** How often a code occurs; null for what nobody knows. */
export interface Total {
  readonly code: string | null;
  readonly count: number;
}

export interface OperationWarning {
  readonly warning: "arrest_outside_period" | "court_before_arrest" | "removed_unscreened";
  /** Of so many people. */
  readonly count: number;
}

/** True for somebody who was sent away without having been asked about trafficking first. */
export function isRemovedUnscreened(
  one: Pick<Encounter, "outcome" | "screenedBeforeRemoval">,
): boolean {
  return one.outcome === "deported" && valueOf(one.screenedBeforeRemoval) !== "yes";
}

/** The sums over the people met, the largest first. */
export function encounterTotals(encounters: readonly Encounter[]): EncounterTotals {
  const foreign = encounters.filter(({ nationality }) => {
    const code = valueOf(nationality);
    return isForeign(code === null ? null : [code]) === "yes";
  });
  return {
    all: encounters.length,
    foreign: foreign.length,
    nationalities: new Set(foreign.map(({ nationality }) => valueOf(nationality))).size,
    byNationality: totals(encounters.map(({ nationality }) => valueOf(nationality))),
    bySex: totals(encounters.map(({ sex }) => valueOf(sex))),
    byOutcome: totals(encounters.map(({ outcome }) => outcome)),
    notScreened: encounters.filter(isRemovedUnscreened).length,
  };
}

/** What should be looked at once more; nothing of it keeps anything from being saved (dictionary §3.13). */
export function operationWarnings(operation: OperationContent): OperationWarning[] {
  const { periodStart, periodEnd, encounters } = operation;
  const count = (is: (one: Encounter) => boolean): number => encounters.filter(is).length;
  const warnings: OperationWarning[] = [
    {
      warning: "arrest_outside_period",
      count: count(({ arrestDate }) => {
        const day = valueOf(arrestDate);
        return day !== null && (day < periodStart || day > periodEnd);
      }),
    },
    {
      warning: "court_before_arrest",
      count: count(({ arrestDate, courtDate }) => {
        const [arrest, court] = [valueOf(arrestDate), valueOf(courtDate)];
        return arrest !== null && court !== null && court < arrest;
      }),
    },
    { warning: "removed_unscreened", count: count(isRemovedUnscreened) },
  ];
  return warnings.filter((one) => one.count > 0);
}

/** True when a rescue, as far as its day is known, cannot lie in the period; both ends belong to it. */
export function rescueOutside(
  rescue: PartialDate,
  { periodStart, periodEnd }: Pick<OperationContent, "periodStart" | "periodEnd">,
): boolean {
  return latestDay(rescue) < periodStart || earliestDay(rescue) > periodEnd;
}

function totals(codes: readonly (string | null)[]): Total[] {
  const counts = new Map<string | null, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .sort((a, b) => b.count - a.count || ((a.code ?? "~") < (b.code ?? "~") ? -1 : 1));
}
