import { useDeferredValue, useMemo } from "react";
import { useWatch } from "react-hook-form";
import { operationContentSchema } from "../../../shared/domain/operation";
import {
  encounterTotals,
  operationWarnings,
  type EncounterTotals as Sums,
  type Total,
} from "../../../shared/domain/operation-rules";
import { ENCOUNTER_OUTCOME } from "../../../shared/domain/code-lists/incidents";
import { SEX } from "../../../shared/domain/code-lists/people";
import { countryName } from "../../i18n/countries";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band, Stack, Tally, Title } from "../../ui";
import css from "./operations.module.css";

/** So many nationalities are told apart; the rest stands in the table. */
const NATIONALITIES_SHOWN = 8;

/** How many people, live, and what should be looked at once more. */
export function EncounterTotals() {
  const { t } = useWords();
  const { number } = useFormats();
  const values: unknown = useDeferredValue(useWatch());
  const read = useMemo(() => operationContentSchema.safeParse(values).data ?? null, [values]);
  const sums = useSums();
  if (sums.all === 0) return null;
  return (
    <Stack gap={8}>
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
    </Stack>
  );
}

/** The same people by nationality, by sex and by what became of them. */
export function EncounterTallies() {
  const { t, lang } = useWords();
  const { code, number } = useFormats();
  const sums = useSums();
  if (sums.all === 0) return null;
  const tally = (totals: readonly Total[], name: (said: string) => string) => (
    <Tally
      items={totals.map((one) => ({
        label: one.code === null ? t("operations.notKnown") : name(one.code),
        value: number(one.count),
      }))}
    />
  );
  return (
    <div className={css["tallies"]}>
      <Stack gap={8}>
        <Title order={3}>{t("recordFields.encounter.nationality")}</Title>
        {tally(sums.byNationality.slice(0, NATIONALITIES_SHOWN), (said) => countryName(said, lang))}
      </Stack>
      <Stack gap={8}>
        <Title order={3}>{t("recordFields.encounter.sex")}</Title>
        {tally(
          sums.bySex,
          codeIn(SEX, (one) => code("sex", one)),
        )}
      </Stack>
      <Stack gap={8}>
        <Title order={3}>{t("recordFields.encounter.outcome")}</Title>
        {tally(
          sums.byOutcome,
          codeIn(ENCOUNTER_OUTCOME, (one) => code("encounterOutcome", one)),
        )}
      </Stack>
    </div>
  );
}

/** Over everybody who was met, as far as the form can be read. */
function useSums(): Sums {
  const given: unknown = useDeferredValue(useWatch({ name: "encounters" }) as unknown);
  return useMemo(
    () => encounterTotals(operationContentSchema.shape.encounters.safeParse(given).data ?? []),
    [given],
  );
}

function codeIn<C extends string>(
  list: readonly C[],
  say: (known: C) => string,
): (said: string) => string {
  return (said) => {
    const found = list.find((one) => one === said);
    return found === undefined ? said : say(found);
  };
}
