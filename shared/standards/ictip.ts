import { K_OF_AUDIENCE, type Audience, type Cell, type Period } from "../report/national-table";
import type { ReportRows, SuspectRow, VictimRow, IncidentRow } from "../report/report-rows";
import { hideLinked, primaryHidden, type Figure } from "../report/disclosure";
import type { Sum } from "../report/feasible-intervals";
import type { Row } from "../spreadsheets/sheet";
import { figureCell } from "../report/export/table-sheets";
import { SEX, AGE_BAND } from "../domain/code-lists/people";
import { HANDOVER_KIND } from "../domain/code-lists/case-files";
import { OFFENCE_GROUP } from "../domain/code-lists/incidents";

/** The four blocks of the classification. */
export const ICTIP_BLOCKS = ["event", "victim", "perpetrator", "reporting_entity"] as const;
export type IctipBlock = (typeof ICTIP_BLOCKS)[number];

/**
 * Codes of the classification for ours, `block.variable.value`. It is empty on purpose: the list of
 * categories was not obtained (dictionary §13), and an invented code would be taken for a real one.
 */
export const ICTIP_CODE: ReadonlyMap<string, string> = new Map();

/** One count of a variable of a block. */
export interface IctipLine {
  readonly block: IctipBlock;
  /** Null for the total of the block. */
  readonly variable: string | null;
  readonly value: string | null;
  readonly unit: "incident" | "victim" | "suspect";
  readonly cell: Cell;
  readonly ictipCode: string | null;
}

/**
 * Events, victims and perpetrators of a period, each by its variables. Every variable adds up to the total of
 * its block, unknown included, and is hidden together with the others of the block. Suspects are counts here
 * and nothing else. Of the reporting entity the sender alone is known, who stands in `entity`.
 */
export function ictipLines(
  rows: Pick<ReportRows, "incidents" | "victims" | "suspects">,
  period: Period,
  audience: Audience,
  entity: { readonly orgType: string },
): IctipLine[] {
  const k = K_OF_AUDIENCE[audience];
  const isIn = (day: string | null): boolean =>
    day !== null && day >= period.from && day <= period.to;
  const incidents = rows.incidents.filter(({ actionDate }) => isIn(actionDate));
  const victims = rows.victims.filter(({ rescueDate }) => isIn(rescueDate));
  const suspects = rows.suspects.filter(({ courtDate, isSentToCourt }) => {
    return isSentToCourt && isIn(courtDate);
  });
  return [
    ...block("event", "incident", incidents, EVENT, k),
    ...block("victim", "victim", victims, VICTIM, k),
    ...block("perpetrator", "suspect", suspects, PERPETRATOR, k),
    {
      ...{
        block: "reporting_entity",
        variable: "org_type",
        value: entity.orgType,
        unit: "incident",
      },
      cell: { value: null, isSuppressed: false },
      ictipCode: codeOf("reporting_entity", "org_type", entity.orgType),
    },
  ];
}

/** Head and rows for a workbook or a CSV file; a total has no variable. */
export function ictipTable(lines: readonly IctipLine[], k: number | null): Row[] {
  return [
    ["block", "variable", "value", "ictip_code", "unit", "count"],
    ...lines.map(({ block: name, variable, value, ictipCode, unit, cell }): Row => {
      const isFact = name === "reporting_entity";
      const count = isFact ? null : figureCell(cell, k);
      return [name, variable, value, ictipCode, isFact ? null : unit, count];
    }),
  ];
}

interface Variable<T> {
  readonly name: string;
  readonly values: readonly string[];
  readonly read: (row: T) => string;
}

const THREE_WAY = ["yes", "no", "unknown"] as const;

const EVENT: readonly Variable<IncidentRow>[] = [
  { name: "offence_group", values: OFFENCE_GROUP, read: ({ offenceGroup }) => offenceGroup },
];
const VICTIM: readonly Variable<VictimRow>[] = [
  { name: "sex", values: SEX, read: ({ sex }) => sex },
  { name: "age_band", values: AGE_BAND, read: ({ band }) => band },
  {
    name: "first_handover",
    values: [...HANDOVER_KIND, "pending"],
    read: ({ firstHandover }) => firstHandover ?? "pending",
  },
];
const PERPETRATOR: readonly Variable<SuspectRow>[] = [
  { name: "minor", values: THREE_WAY, read: ({ minor }) => minor },
  { name: "foreign", values: THREE_WAY, read: ({ foreign }) => foreign },
];

const TOTAL = "total";

function block<T>(
  name: IctipBlock,
  unit: IctipLine["unit"],
  rows: readonly T[],
  variables: readonly Variable<T>[],
  k: number | null,
): IctipLine[] {
  const parts = variables.flatMap((variable) =>
    variable.values.map((value) => ({
      key: `${variable.name}.${value}`,
      variable: variable.name,
      value,
      count: rows.filter((row) => variable.read(row) === value).length,
    })),
  );
  const figures = [
    figure(TOTAL, rows.length, 1, rows.length),
    ...parts.map(({ key, count }) => figure(key, count, 0, rows.length)),
  ];
  const sums = variables.map((variable): Sum => ({
    whole: TOTAL,
    parts: variable.values.map((value) => `${variable.name}.${value}`),
  }));
  const hidden =
    k === null ? new Set<string>() : hideLinked(figures, sums, primaryHidden(figures, k), k);
  const cellOf = (key: string, count: number): Cell =>
    hidden === null || hidden.has(key)
      ? { value: null, isSuppressed: true }
      : { value: count, isSuppressed: false };
  return [
    {
      block: name,
      variable: null,
      value: null,
      unit,
      cell: cellOf(TOTAL, rows.length),
      ictipCode: null,
    },
    ...parts.map(({ key, variable, value, count }) => ({
      ...{ block: name, variable, value, unit },
      cell: cellOf(key, count),
      ictipCode: codeOf(name, variable, value),
    })),
  ];
}

/** A zero says nothing while no part holds everybody; that everybody is in one part is told of a group. */
function figure(key: string, value: number, rank: number, total: number): Figure {
  const isPart = key !== TOTAL;
  return {
    ...{ key, value, rank, isPrinted: true },
    isZeroTelling: false,
    isWholeGroup: isPart && total > 0 && value === total,
    isPreferred: /\.(unknown|unk|other|pending)$/.test(key),
  };
}

function codeOf(name: IctipBlock, variable: string, value: string): string | null {
  return ICTIP_CODE.get(`${name}.${variable}.${value}`) ?? null;
}
