import type { FIGURE_UNIT } from "../../domain/code-lists/casework";
import type { COUNTING_BASIS } from "../../domain/code-lists/incidents";
import type {
  Audience,
  Cell,
  Change,
  CheckOutcome,
  MeasureId as TableMeasureId,
  Period,
} from "../national-table";

/**
 * The measures that may reach anybody (dictionary §8.3). R24 is not among them: it has a type of its own,
 * which nothing for partners or the public accepts (`OfficialInvolvement`).
 */
export type MeasureId =
  TableMeasureId | "R12" | "R16" | "R17" | "R18" | "R19" | "R20" | "R21" | "R22" | "R23" | "R25";

export type LineUnit =
  | Exclude<(typeof FIGURE_UNIT)[number], "unknown">
  | "case_file"
  | "proceeding"
  | "compensation"
  | "referral"
  | "follow_up"
  | "percent"
  | "hours"
  | "money";

/** The day by which a row falls into the period. */
export type DateBasis =
  | "action_date"
  | "court_date"
  | "arrest_date"
  | "rescue_date"
  | "encounter"
  | "open_on_day"
  | "sent_to_court_on"
  | "first_court_step"
  | "awarded_on"
  | "referred_on"
  | "reception_at"
  | "due_on";

export type CountingBasis = (typeof COUNTING_BASIS)[number] | "case_file" | "operation";

/** One printed number; `dimensions` says which part it is, by code, and is empty for a total. */
export interface MeasureLine {
  /** Unique in its measure: `total`, `result.tip_found`, `sex.female/age.child`. */
  readonly key: string;
  readonly id: MeasureId;
  readonly unit: LineUnit;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly cell: Cell;
}

/** Why parts may count somebody or something twice, or leave some out. */
export type OverlapReason = "not_exclusive" | "only_some_shown";

/** How lines hang together: the parts add up to the whole, or a reason says why they need not. */
export interface Breakdown {
  readonly key: string;
  readonly whole: string;
  readonly parts: readonly string[];
  readonly overlap: OverlapReason | null;
}

/** One built-in check (dictionary §8.5); `_hidden` keys stand for one whose numbers are not shown. */
export interface MeasureCheck {
  readonly key: string;
  /** The breakdown that it is about, or null for the measure as a whole. */
  readonly breakdown: string | null;
  readonly outcome: CheckOutcome;
  readonly values: Readonly<Record<string, number>>;
}

/** What every result says of itself, so that no two figures of one name are mixed (dictionary §8.1). */
export interface MeasureFacts {
  readonly unit: LineUnit;
  readonly dateBasis: DateBasis;
  readonly countingBasis: CountingBasis;
  readonly statusFilter: readonly string[];
}

/** One measure with all that is needed to tell it from another and to reproduce it. */
export interface MeasureResult extends MeasureFacts {
  readonly id: MeasureId;
  /** i18n key under `report.measure`. */
  readonly name: string;
  readonly period: Period;
  readonly scope: {
    readonly audience: Audience;
    readonly province: string | null;
    /** What this house has recorded or received; never a national total by itself. */
    readonly coverage: "own_records";
  };
  /** UTC. */
  readonly cutoffAt: string;
  readonly k: number | null;
  readonly codeListVersion: string;
  readonly lines: readonly MeasureLine[];
  readonly breakdowns: readonly Breakdown[];
  /** R03, on the total and against an equal span; null for a measure without one. */
  readonly change: (Change & { readonly comparedWith: Period }) | null;
  readonly checks: readonly MeasureCheck[];
}
