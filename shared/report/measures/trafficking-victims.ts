import { SEX } from "../../domain/code-lists/people";
import { EXPLOITATION_FORM } from "../exploitation-form";
import type { Period } from "../national-table";
import type { FormedVictimRow } from "../row-collector";
import { cellKey } from "../table-ledger";
import { countVictims, victimsRescued } from "../victims";
import { breakDown, crossTable, type Dimension } from "./break-down";
import { figureKey, totalLine, type RawCount, type RawMeasure } from "./raw-measure";

const AGES = ["child", "adult", "unknown"] as const;

/** Lines that the national table has too: whoever hides one of them hides the other. */
const OF_TABLE: Readonly<Record<string, string>> = {
  "sex.female": cellKey("victims_female", "total"),
  "age.adult": cellKey("age_a18p", "total"),
  "age.unknown": cellKey("age_unk", "total"),
};

/**
 * R25, as SDG indicator 16.2.2 asks: people rescued, by sex, child or adult, and form of exploitation. All
 * three crossed are for the house itself: for others such a table is mostly small cells, so they get sex by
 * age, and forms beside it (dictionary §9 rule 6).
 */
export function traffickingVictims(
  rows: readonly FormedVictimRow[],
  period: Period,
  { isCrossed }: { readonly isCrossed: boolean },
): RawMeasure {
  const rescued = distinct(victimsRescued(rows, period));
  const people: Dimension<FormedVictimRow>[] = [
    { name: "sex", codeOf: (row) => row.sex, codes: SEX },
    { name: "age", codeOf: ageOf, codes: AGES, isSensitive: (code) => code === "child" },
  ];
  const form: Dimension<FormedVictimRow> = {
    name: "form",
    codeOf: (row) => row.form,
    codes: EXPLOITATION_FORM,
    isSensitive: (code) => code !== "unknown",
  };
  const tables = isCrossed
    ? [crossTable(rescued, "victim", "total", [...people, form], 0)]
    : [
        crossTable(rescued, "victim", "total", people, 0),
        breakDown(rescued, "victim", "total", form, 0),
      ];
  const table = {
    lines: tables.flatMap((each) => each.lines),
    breakdowns: tables.flatMap((each) => each.breakdowns),
  };
  const lines = table.lines.map((line): RawCount => {
    const figure = OF_TABLE[line.key];
    return figure === undefined ? line : { ...line, figure };
  });
  return {
    ...{ id: "R25", name: NAME, unit: "victim", dateBasis: "rescue_date" },
    ...{ countingBasis: "crackdown", statusFilter: ["presumed", "confirmed"] },
    lines: [totalLine("victim", rescued.length, cellKey("victims", "total")), ...lines],
    breakdowns: table.breakdowns,
    links: linksToTable(lines),
    totalIn: (span) => countVictims(victimsRescued(rows, span)).total,
    isFlow: true,
    undated: 0,
  };
}

const NAME = "trafficking_victims";

/** Children are the two young bands together; everybody who is not female is the table's remainder. */
function linksToTable(lines: readonly RawCount[]): RawMeasure["links"] {
  const child = lines.find(({ key }) => key === "age.child");
  const others = lines.filter(({ key }) => /^sex\.[a-z_]+$/.test(key) && key !== "sex.female");
  const keysOf = (all: readonly RawCount[]) => all.map((line) => figureKey({ name: NAME }, line));
  return [
    ...keysOf(child === undefined ? [] : [child]).map((whole) => ({
      whole,
      parts: [cellKey("age_u15", "total"), cellKey("age_a15_17", "total")],
    })),
    { whole: "not_female.total", parts: keysOf(others) },
  ];
}

function ageOf({ band }: FormedVictimRow): (typeof AGES)[number] {
  if (band === "unk") return "unknown";
  return band === "a18p" ? "adult" : "child";
}

/** A person rescued in two incidents counts twice, one row repeated by a join once. */
function distinct(rows: readonly FormedVictimRow[]): FormedVictimRow[] {
  return [...new Map(rows.map((row) => [`${row.personId} ${row.incidentId}`, row])).values()];
}
