import { INTERVENTION_RESULT } from "../../domain/code-lists/incidents";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import type { InterventionRow } from "../row-collector";
import { breakDown } from "./break-down";
import { countLine, derivedLine, percentOf, totalLine, type RawMeasure } from "./raw-measure";

const COMMON = {
  dateBasis: "action_date",
  countingBasis: "intervention",
  statusFilter: [],
  isFlow: true,
  undated: 0,
} as const;

/** R16: requests that the authorities looked into, by what came of them; never compared with R01. */
export function interventions(rows: readonly InterventionRow[], period: Period): RawMeasure {
  const counted = within(rows, period);
  const result = breakDown(
    counted,
    "intervention",
    "total",
    {
      name: "result",
      codeOf: (row) => row.result ?? "unknown",
      codes: [...INTERVENTION_RESULT, "unknown"],
      isSensitive: (code) => !["pending", "unknown"].includes(code),
    },
    0,
  );
  return {
    ...{ id: "R16", name: "interventions", unit: "intervention", ...COMMON },
    lines: [totalLine("intervention", counted.length), ...result.lines],
    breakdowns: result.breakdowns,
    links: [],
    totalIn: (span) => within(rows, span).length,
  };
}

/**
 * R17: interventions about forced labour, the women and girls in them, and how many nationalities these
 * have: three units, three lines, none a part of another.
 */
export function forcedLabour(rows: readonly InterventionRow[], period: Period): RawMeasure {
  const all = within(rows, period);
  const labour = all.filter((row) => row.isForcedLabour);
  const women = labour.flatMap(({ victims }) => victims.filter(({ sex }) => sex === "female"));
  const nationalities = new Map<string, number>();
  for (const { nationality } of women) {
    for (const code of new Set(nationality)) {
      if (code !== "XX") nationalities.set(code, (nationalities.get(code) ?? 0) + 1);
    }
  }
  return {
    ...{ id: "R17", name: "forced_labour", unit: "intervention", ...COMMON },
    lines: [
      totalLine("intervention", labour.length),
      {
        ...countLine("all_interventions", "intervention", all.length),
        figure: "interventions:total",
        rank: 3,
      },
      derivedLine("share", "percent", percentOf(labour.length, all.length), {
        from: ["total", "all_interventions"],
        behind: [labour.length],
      }),
      countLine("women_and_girls", "victim", women.length),
      derivedLine("nationalities", "nationality", nationalities.size, {
        from: ["women_and_girls"],
        behind: [...nationalities.values()],
      }),
    ],
    breakdowns: [
      {
        ...{ key: "of_interventions", whole: "all_interventions", parts: ["total"] },
        overlap: "only_some_shown",
      },
    ],
    links: [],
    totalIn: (span) => within(rows, span).filter((row) => row.isForcedLabour).length,
  };
}

function within(rows: readonly InterventionRow[], period: Period): InterventionRow[] {
  return rows.filter(({ actionDate }) => isWithin(actionDate, period));
}
