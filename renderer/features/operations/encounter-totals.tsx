import { useDeferredValue, useMemo } from "react";
import { useWatch } from "react-hook-form";
import { operationContentSchema } from "../../../shared/domain/operation";
import {
  encounterTotals,
  operationWarnings,
  type Total,
} from "../../../shared/domain/operation-rules";
import { ENCOUNTER_OUTCOME } from "../../../shared/domain/code-lists/incidents";
import { SEX } from "../../../shared/domain/code-lists/people";
import { countryName } from "../../i18n/countries";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, Columns, Stack, Tally } from "../../ui";

/** So many nationalities are told apart; the rest stands in the table. */
const NATIONALITIES_SHOWN = 8;

/** How many people, live, and what should be looked at once more. */
export function EncounterTotals() {
  const { t, lang } = useWords();
  const { code, number } = useFormats();
  const values: unknown = useDeferredValue(useWatch());
  const read = useMemo(() => operationContentSchema.safeParse(values).data ?? null, [values]);
  const encounters = useMemo(() => {
    const given: unknown = (values as { encounters?: unknown }).encounters;
    return operationContentSchema.shape.encounters.safeParse(given).data ?? [];
  }, [values]);
  const sums = useMemo(() => encounterTotals(encounters), [encounters]);
  if (sums.all === 0) return null;
  const notKnown = t("operations.notKnown");
  const tally = (totals: readonly Total[], name: (said: string) => string) =>
    totals.map((one) => ({
      label: one.code === null ? notKnown : name(one.code),
      value: number(one.count),
    }));
  const codeIn =
    <C extends string>(list: readonly C[], say: (known: C) => string) =>
    (said: string): string => {
      const found = list.find((one) => one === said);
      return found === undefined ? said : say(found);
    };
  return (
    <Stack gap={12}>
      <p role="status">
        {t("operations.totals", {
          all: number(sums.all),
          foreign: number(sums.foreign),
          countries: number(sums.nationalities),
        })}
      </p>
      {(read === null ? [] : operationWarnings(read)).map(({ warning, count }) => (
        <Band key={warning} tone="lamp">
          {t(`operations.warning.${warning}`, { n: number(count) })}
        </Band>
      ))}
      <Columns gap={24}>
        <Tally
          items={tally(sums.byNationality.slice(0, NATIONALITIES_SHOWN), (said) =>
            countryName(said, lang),
          )}
        />
        <Tally
          items={tally(
            sums.bySex,
            codeIn(SEX, (one) => code("sex", one)),
          )}
        />
        <Tally
          items={tally(
            sums.byOutcome,
            codeIn(ENCOUNTER_OUTCOME, (one) => code("encounterOutcome", one)),
          )}
        />
      </Columns>
    </Stack>
  );
}
