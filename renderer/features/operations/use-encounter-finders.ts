import { useMemo } from "react";
import { useCodeOptions, useNationalityOptions, type FieldOption } from "../../forms";
import type { CodeFinder, EncounterFinders } from "./pasted-encounters";

/** Understands codes and the words of the screen, whatever their capitals. */
export function useEncounterFinders(): EncounterFinders {
  const nationality = useNationalityOptions();
  const sex = useCodeOptions("sex");
  const ageBand = useCodeOptions("ageBand");
  const outcome = useCodeOptions("encounterOutcome");
  const involvement = useCodeOptions("involvement");
  return useMemo(
    () => ({
      nationality: finder(nationality),
      sex: finder(sex),
      ageBand: finder(ageBand),
      outcome: finder(outcome),
      involvement: finder(involvement),
    }),
    [nationality, sex, ageBand, outcome, involvement],
  );
}

function finder(options: readonly FieldOption[]): CodeFinder {
  const codes = new Map(
    options.flatMap(({ value, label, find }) =>
      [value, label, ...(find === undefined ? [] : [find])].map(
        (said) => [said.toLowerCase(), value] as const,
      ),
    ),
  );
  return (typed) => codes.get(typed.toLowerCase()) ?? null;
}
