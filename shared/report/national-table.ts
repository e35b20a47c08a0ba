import type { OFFENCE_GROUP, OPERATION_KIND } from "../domain/code-lists/incidents";
import type { LineKey } from "./table-lines";

/** A span of days, both inclusive, `YYYY-MM-DD`, Phnom Penh. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type Audience = "own" | "partner" | "public";

/** The k of disclosure control for each audience (dictionary §9): own supervisors see everything. */
export const K_OF_AUDIENCE = { own: null, partner: 5, public: 11 } as const satisfies Record<
  Audience,
  number | null
>;

export interface ReportRequest {
  readonly period: Period;
  readonly audience: Audience;
  /** Two-digit province, or null for all. */
  readonly province: string | null;
  /** UTC, ISO 8601: rows changed later are not counted; makes the figures reproducible. */
  readonly cutoffAt: string;
}

export type MeasureId =
  | "R01"
  | "R02"
  | "R03"
  | "R04"
  | "R05"
  | "R06"
  | "R07"
  | "R08"
  | "R09"
  | "R10"
  | "R11"
  | "R13"
  | "R14"
  | "R15";
export type MeasureUnit =
  "incident" | "suspect" | "victim" | "encounter" | "nationality" | "percent";
export type TableColumn =
  "total" | Extract<(typeof OFFENCE_GROUP)[number], "human_trafficking" | "sexual_exploitation">;

/** A number, or a hidden one: `null` with `isSuppressed`, never 0 and never blank (dictionary §9 rule 12). */
export interface Cell {
  readonly value: number | null;
  readonly isSuppressed: boolean;
}

/** Change on the same span a year before: null where the base is 0 or either side is hidden. */
export interface Change {
  readonly base: number | null;
  readonly absolute: number | null;
  readonly percent: number | null;
}

export interface TableLine {
  /** i18n key under `report.line`, e.g. `suspects_court`, `suspects_court_minors`, `age_u15`. */
  readonly key: LineKey;
  readonly measure: MeasureId;
  readonly unit: MeasureUnit;
  readonly dateBasis: "action_date" | "court_date" | "arrest_date" | "rescue_date" | "encounter";
  /** 0 for a headline figure, 1 for "of whom". */
  readonly level: 0 | 1;
  readonly cells: Readonly<Record<TableColumn, Cell>>;
  /** On the total column; null for lines that carry no change. */
  readonly change: Change | null;
}

export type CheckOutcome = "holds" | "fails" | "note";

/** One line of "does it balance?"; `values` fill the words of `report.check.<key>`. */
export interface BalanceCheck {
  readonly key: string;
  readonly outcome: CheckOutcome;
  readonly values: Readonly<Record<string, number>>;
}

export interface TrendPoint {
  readonly year: number;
  readonly total: Cell;
  readonly humanTrafficking: Cell;
  readonly sexualExploitation: Cell;
}

export interface OperationFigures {
  readonly operationId: string;
  /** Free text, for the own audience: others get kind and period (`reportJson`). */
  readonly name: string;
  readonly kind: (typeof OPERATION_KIND)[number];
  readonly period: Period;
  /** R13 people found, R13 nationalities, R14 involved, R15 arrested and sent to court. */
  readonly found: Cell;
  readonly nationalities: Cell;
  readonly involved: Cell;
  readonly arrestedAndCourt: Cell;
}

/** The national table with all it needs to be reproduced (dictionary §8.1). */
export interface NationalTable {
  readonly request: ReportRequest;
  readonly comparedWith: Period;
  readonly k: number | null;
  readonly codeListVersion: string;
  readonly countingBasis: "crackdown";
  readonly statusFilter: readonly string[];
  readonly lines: readonly TableLine[];
  readonly checks: readonly BalanceCheck[];
  readonly trend: readonly TrendPoint[];
  readonly operations: readonly OperationFigures[];
  readonly hiddenCellCount: number;
}
