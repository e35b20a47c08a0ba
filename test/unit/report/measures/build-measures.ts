import type { AnyRecord } from "../../../../shared/domain/any-record";
import type { Audience, Period, ReportRequest } from "../../../../shared/report/national-table";
import { ownReport, sharedReport } from "../../../../shared/report/measures/measure-report";
import type { MeasureResult } from "../../../../shared/report/measures/measure-result";
import { RowCollector } from "../../../../shared/report/row-collector";

const NOBODY = { caseIds: new Set<string>(), personIds: new Set<string>() };

/** A collector with these records in it. */
export function collected(records: Iterable<AnyRecord>): RowCollector {
  const collector = new RowCollector();
  for (const record of records) collector.add(record);
  return collector;
}

/** All measures of these records, as they stood much later. */
export function measuresOf(
  collector: RowCollector,
  period: Period,
  { audience = "own", ...more }: Partial<ReportRequest> = {},
): readonly MeasureResult[] {
  const request = { period, province: null, cutoffAt: "2030-01-01T00:00:00.000Z", ...more };
  return audience === "own"
    ? ownReport(collector.ownRows(), { ...request, audience }).measures
    : sharedReport(collector.rows(NOBODY), { ...request, audience }).measures;
}

/** The printed numbers of one measure by line, null where hidden. */
export function linesOf(
  measures: readonly MeasureResult[],
  name: string,
): Record<string, number | null> {
  const measure = measures.find((each) => each.name === name);
  if (measure === undefined) throw new Error(`No measure ${name}`);
  return Object.fromEntries(measure.lines.map(({ key, cell }) => [key, cell.value]));
}

/** 1 January to 31 December. */
export function year(of: number): Period {
  return { from: `${String(of)}-01-01`, to: `${String(of)}-12-31` };
}

export const EVERY_AUDIENCE: readonly Audience[] = ["own", "partner", "public"];
