import type { EncounterRow } from "./report-rows";

/** The figures of one operation; they never roll up into R01–R08 (dictionary §8.5). */
export interface OperationCounts {
  /** R13: foreigners met. */
  readonly found: number;
  /** R13: people behind each nationality. */
  readonly nationalities: ReadonlyMap<string, number>;
  /** R14: involved with trafficking or smuggling, in whatever role. */
  readonly involved: number;
  /** R15: arrested and sent to court. */
  readonly arrestedAndCourt: number;
}

/** R13–R15 of the people met by one operation. */
export function countOperation(encounters: readonly EncounterRow[]): OperationCounts {
  const foreign = encounters.filter((met) => met.foreign === "yes");
  const nationalities = new Map<string, number>();
  for (const { nationality } of foreign) {
    if (nationality === null) continue;
    nationalities.set(nationality, (nationalities.get(nationality) ?? 0) + 1);
  }
  return {
    found: foreign.length,
    nationalities,
    involved: encounters.filter((met) => !["none", "unknown"].includes(met.involvement)).length,
    arrestedAndCourt: encounters.filter((met) => met.arrestDate !== null && met.courtDate !== null)
      .length,
  };
}
