import { OFFICIAL_INVOLVEMENT } from "../../domain/code-lists/incidents";
import { CODE_LIST_VERSION } from "../../domain/code-lists/index";
import type { Period, ReportRequest } from "../national-table";
import { isWithin } from "../report-scope";
import type { OfficialRow } from "../row-collector";

/** A request of the house for itself. */
export type OwnRequest = ReportRequest & { readonly audience: "own" };

/** How an official is said to be involved; `not_said` when nobody asked or nobody knows. */
export const INVOLVEMENT_LINE = [...OFFICIAL_INVOLVEMENT, "not_said"] as const;

declare const ofThisHouse: unique symbol;

/**
 * R24, for the supervisor's own screen. It is no `MeasureResult`, only a request of the house itself makes
 * one, and no report for others has a place for it: whoever is accused must not read that somebody spoke.
 */
export interface OfficialInvolvement {
  readonly [ofThisHouse]: true;
  readonly id: "R24";
  readonly audience: "own";
  readonly unit: "incident";
  readonly dateBasis: "action_date";
  readonly countingBasis: "crackdown";
  readonly statusFilter: readonly [];
  readonly period: Period;
  readonly province: string | null;
  readonly cutoffAt: string;
  readonly codeListVersion: string;
  /** All incidents of the period, the same as R01. */
  readonly total: number;
  /** Adds up to `total`. */
  readonly lines: Readonly<Record<(typeof INVOLVEMENT_LINE)[number], number>>;
}

/** Counts R24 over rows in scope. */
export function officialInvolvement(
  rows: readonly OfficialRow[],
  request: OwnRequest,
): OfficialInvolvement {
  const counted = [
    ...new Map(
      rows
        .filter(({ actionDate }) => isWithin(actionDate, request.period))
        .map((row) => [row.incidentId, row.involvement ?? "not_said"]),
    ).values(),
  ];
  const made: Omit<OfficialInvolvement, typeof ofThisHouse> = {
    ...{ id: "R24", audience: "own", unit: "incident", dateBasis: "action_date" },
    ...{ countingBasis: "crackdown", statusFilter: [] },
    period: request.period,
    province: request.province,
    cutoffAt: request.cutoffAt,
    codeListVersion: CODE_LIST_VERSION,
    total: counted.length,
    lines: Object.fromEntries(
      INVOLVEMENT_LINE.map((line) => [line, counted.filter((each) => each === line).length]),
    ) as OfficialInvolvement["lines"],
  };
  return made as OfficialInvolvement;
}
