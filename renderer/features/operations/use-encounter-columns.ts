import { useMemo } from "react";
import { valueOf, type Answer } from "../../../shared/domain/answer";
import { countryName } from "../../i18n/countries";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { Column } from "../../ui";
import type { EncounterRow } from "./new-operation";

const NOT_KNOWN = "–";

/** What a line says of somebody who was met: never a name, and of a file only that there is one. */
export function useEncounterColumns(): readonly Column<EncounterRow>[] {
  const { t, lang } = useWords();
  const { code } = useFormats();
  return useMemo(() => {
    const column = (
      id: keyof EncounterRow & keyof typeof WIDTHS,
      cell: Column<EncounterRow>["cell"],
    ): Column<EncounterRow> => ({
      id,
      header: t(`recordFields.encounter.${id}`),
      cell,
      width: WIDTHS[id],
    });
    return [
      column("nationality", ({ nationality }) =>
        said(nationality, (country) => countryName(country, lang)),
      ),
      column("sex", ({ sex }) => said(sex, (one) => code("sex", one))),
      column("ageBand", ({ ageBand }) => code("ageBand", ageBand)),
      column("outcome", ({ outcome }) => code("encounterOutcome", outcome)),
      column("involvement", ({ involvement }) => code("involvement", involvement)),
      column("linkedPersonId", ({ linkedPersonId }) =>
        linkedPersonId === null ? NOT_KNOWN : t("operations.hasFile"),
      ),
    ];
  }, [t, lang, code]);
}

/** Shares of the table, so that no column vanishes where it is narrow. */
const WIDTHS = {
  nationality: "18%",
  sex: "12%",
  ageBand: "15%",
  outcome: "25%",
  involvement: "18%",
  linkedPersonId: "12%",
} as const;

function said<V>(answer: Answer<V>, say: (value: V) => string): string {
  const value = valueOf(answer);
  return value === null ? NOT_KNOWN : say(value);
}
