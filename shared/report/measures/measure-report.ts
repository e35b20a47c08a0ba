import { nationalTable, releasedByTable, trendYearsUpTo } from "../compose-table";
import {
  K_OF_AUDIENCE,
  type Audience,
  type NationalTable,
  type ReportRequest,
} from "../national-table";
import type { MeasureRows, OwnRows } from "../row-collector";
import { compensation } from "./compensation";
import { courtParticipation } from "./court-participation";
import { followUp } from "./follow-up";
import { inCare } from "./in-care";
import { forcedLabour, interventions } from "./interventions";
import type { MeasureResult } from "./measure-result";
import {
  officialInvolvement,
  type OfficialInvolvement,
  type OwnRequest,
} from "./official-involvement";
import { prosecutions } from "./prosecutions";
import { publishMeasures, type BesideTable } from "./publish-measures";
import type { RawMeasure } from "./raw-measure";
import { recruitmentChannels } from "./recruitment-channels";
import { referrals } from "./referrals";
import { tableMeasures } from "./table-measures";
import { traffickingVictims } from "./trafficking-victims";

/** All measures that one audience may have, R01 to R25 without R24. */
export interface MeasureReport<A extends Audience> {
  readonly audience: A;
  readonly request: ReportRequest;
  readonly table: NationalTable;
  readonly measures: readonly MeasureResult[];
}

export type SharedAudience = Exclude<Audience, "own">;
export type SharedRequest = ReportRequest & { readonly audience: SharedAudience };
export type SharedReport = MeasureReport<SharedAudience>;

/** What the house itself sees, R24 with it. */
export interface OwnReport extends MeasureReport<"own"> {
  readonly officialInvolvement: OfficialInvolvement;
}

/** The report for a partner or the public, already hidden as far as they may not see. */
export function sharedReport(rows: MeasureRows, request: SharedRequest): SharedReport {
  return { audience: request.audience, request, ...measured(rows, request) };
}

/** The report of the house for itself: every number. */
export function ownReport(rows: OwnRows, request: OwnRequest): OwnReport {
  const officials = rows.officials.filter(inScope(request));
  return {
    audience: "own",
    request,
    ...measured(rows, request),
    officialInvolvement: officialInvolvement(officials, request),
  };
}

/** The house sees every number: nothing has to be hidden beside anything. */
const NOTHING_HIDDEN: BesideTable = { released: { shown: new Map(), hidden: new Set() }, sums: [] };

function measured(
  rows: MeasureRows,
  request: ReportRequest,
): Pick<MeasureReport<Audience>, "table" | "measures"> {
  const trendYears = trendYearsUpTo(rows, request.period);
  const table = nationalTable(rows, request, trendYears);
  const beside =
    request.audience === "own" ? NOTHING_HIDDEN : releasedByTable(rows, request, trendYears);
  const results = publishMeasures(rawMeasures(rows, request), request, beside);
  const measures = [...tableMeasures(table), ...results].toSorted((one, other) =>
    one.id < other.id ? -1 : one.id > other.id ? 1 : 0,
  );
  return { table, measures };
}

/**
 * R12 and R16 to R25 with their true numbers. What case files say stands in reports of all provinces only:
 * a file belongs to a house, and a house of one province receives people from all.
 */
export function rawMeasures(rows: MeasureRows, request: ReportRequest): RawMeasure[] {
  const { period, province, audience } = request;
  const mergeBelow = K_OF_AUDIENCE[audience] ?? 0;
  const here = measureRowsInScope(rows, request);
  const ofIncidents = [
    interventions(here.interventions, period),
    forcedLabour(here.interventions, period),
    traffickingVictims(here.victims, period, { isCrossed: audience === "own" }),
  ];
  if (province !== null) return ofIncidents;
  return [
    ...ofIncidents,
    inCare(here.cases, period, mergeBelow),
    prosecutions(here.proceedings, period),
    courtParticipation(here.proceedings, period),
    compensation(here.compensations, period),
    referrals(here.referrals, period, mergeBelow),
    recruitmentChannels(here.cases, period, { mergeBelow, namesOfficials: audience === "own" }),
    followUp(here.followUps, period),
  ];
}

type Scope = Pick<ReportRequest, "province" | "cutoffAt">;
interface Placed {
  readonly province: string | null;
  readonly changedAt: string;
}

function measureRowsInScope(rows: MeasureRows, scope: Scope): MeasureRows {
  const isHere = inScope(scope);
  const isOld = inScope({ ...scope, province: null });
  const isOldCase = ({ changedAt }: { readonly changedAt: string }): boolean =>
    isOld({ changedAt, province: null });
  return {
    ...rows,
    victims: rows.victims.filter(isHere),
    interventions: rows.interventions.filter(isHere),
    cases: rows.cases.filter(isOldCase),
    referrals: rows.referrals.filter(isOldCase),
    followUps: rows.followUps.filter(isOldCase),
    proceedings: rows.proceedings.filter(isOldCase),
    compensations: rows.compensations.filter(isOldCase),
  };
}

/** Whether a row is of the province, and was not changed after the cutoff. */
function inScope({ province, cutoffAt }: Scope): (row: Placed) => boolean {
  const cutoffMs = Date.parse(cutoffAt);
  return (row) =>
    Date.parse(row.changedAt) <= cutoffMs && (province === null || row.province === province);
}
