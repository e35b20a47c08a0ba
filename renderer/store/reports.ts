import type { AnyRecord } from "../../shared/domain/any-record";
import { nationalTable, trendYearsUpTo } from "../../shared/report/compose-table";
import type { NationalTable, ReportRequest } from "../../shared/report/national-table";
import {
  rowsFromRecords,
  type ReportRecords,
  type ReportRows,
} from "../../shared/report/report-rows";
import type { RecordRepository } from "./record-repository";
import { whoRefused, withoutVictims } from "./refusals";
import type { SummaryIndex } from "./summary-index";

/** Counts the national table from the records themselves. */
export class Reports {
  readonly #records: RecordRepository;
  readonly #index: SummaryIndex;
  /** The rows of the last cutoff: turning the pages of a report must not open every record again. */
  #last: { readonly key: string; readonly own: ReportRows; readonly others: ReportRows } | null =
    null;

  constructor(records: RecordRepository, index: SummaryIndex) {
    this.#records = records;
    this.#index = index;
  }

  /**
   * The table for a screen. A row that does not open is reported as damaged and not counted. In a table
   * for others, whoever said no to a file or to being counted is not in it (dictionary §5.3).
   */
  async table(request: ReportRequest): Promise<NationalTable> {
    const rows = await this.#rowsFor(request);
    return nationalTable(rows, request, trendYearsUpTo(rows, request.period));
  }

  /**
   * The table for a monthly file. It has no trend: a year so far in every month's file would give each
   * hidden month away by subtraction (dictionary §9 rule 5). Nor has it operations: their names are free
   * text, and one that lasts for months would stand in many files.
   */
  async tableForFile(request: ReportRequest): Promise<NationalTable> {
    const rows = await this.#rowsFor(request);
    return nationalTable({ ...rows, operations: [], encounters: [] }, request, []);
  }

  async #rowsFor({ audience, cutoffAt }: ReportRequest): Promise<ReportRows> {
    const key = `${this.#index.generation} ${cutoffAt}`;
    if (this.#last?.key !== key) {
      const records = await this.#recordsAt(cutoffAt);
      const others = rowsFromRecords(withoutRefusals(records));
      this.#last = { key, own: rowsFromRecords(records), others };
    }
    return audience === "own" ? this.#last.own : this.#last.others;
  }

  /** Every record as it stood at the cutoff, so that an old table comes out the same again. */
  async #recordsAt(cutoffAt: string): Promise<ReportRecords> {
    return {
      incidents: await this.#collect("incident", cutoffAt),
      cases: await this.#collect("case", cutoffAt),
      operations: await this.#collect("operation", cutoffAt),
    };
  }

  async #collect<K extends AnyRecord["kind"]>(
    kind: K,
    cutoffAt: string,
  ): Promise<Extract<AnyRecord, { kind: K }>[]> {
    const found: Extract<AnyRecord, { kind: K }>[] = [];
    for await (const { id, record } of this.#records.readMany(this.#index.idsOf(kind))) {
      const standing = record.meta.updatedAt <= cutoffAt ? record : null;
      const atCutoff = standing ?? (await this.#versionAt(id, record, cutoffAt));
      if (atCutoff?.kind === kind) found.push(atCutoff as Extract<AnyRecord, { kind: K }>);
    }
    return found;
  }

  async #versionAt(id: string, record: AnyRecord, cutoffAt: string): Promise<AnyRecord | null> {
    if (record.meta.rowVersion === 1) return null;
    const versions = await this.#records.versions(id);
    return versions.find(({ meta }) => meta.updatedAt <= cutoffAt) ?? null;
  }
}

function withoutRefusals(records: ReportRecords): ReportRecords {
  const refused = whoRefused(records.cases, [
    "store_and_manage_file",
    "non_identifying_statistics",
  ]);
  return {
    ...records,
    cases: records.cases.filter(({ caseFile }) => !refused.caseIds.has(caseFile.caseId)),
    incidents: records.incidents.map((record) => withoutVictims(record, refused)),
  };
}
