import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import { erasedAt } from "../../shared/report/erased-file";
import { nationalTable, trendYearsUpTo } from "../../shared/report/compose-table";
import type { NationalTable, ReportRequest } from "../../shared/report/national-table";
import {
  rowsFromRecords,
  type ReportRecords,
  type ReportRows,
} from "../../shared/report/report-rows";
import { notIncluded } from "../../shared/report/not-included";
import { receivedKey, type BatchLedger } from "./batch-ledger";
import type { RecalledFiles } from "./recalled-files";
import type { RecordRepository } from "./record-repository";
import { whoRefused, withoutVictims, type Refused } from "./refusals";
import { incidentWithout, withoutWithheld, type WithheldIds } from "./withheld-records";
import type { StatisticsTable } from "./statistics-table";
import type { SummaryIndex } from "./summary-index";

/** Counts the national table from the records themselves. */
export class Reports {
  readonly #records: RecordRepository;
  readonly #index: SummaryIndex;
  readonly #ledger: BatchLedger;
  readonly #statistics: StatisticsTable;
  readonly #recalled: RecalledFiles;
  /** The rows of the last cutoff: turning the pages of a report must not open every record again. */
  #last: { readonly key: string; readonly own: ReportRows; readonly others: ReportRows } | null =
    null;

  constructor(
    records: RecordRepository,
    index: SummaryIndex,
    ledger: BatchLedger,
    statistics: StatisticsTable,
    recalled: RecalledFiles,
  ) {
    this.#records = records;
    this.#index = index;
    this.#ledger = ledger;
    this.#statistics = statistics;
    this.#recalled = recalled;
  }

  /**
   * The table for a screen. A row that does not open is reported as damaged and not counted. In a table
   * for others, whoever said no to a file or to being counted is not in it (dictionary §5.3).
   */
  async table(request: ReportRequest): Promise<NationalTable> {
    const rows = await this.#rowsFor(request);
    return nationalTable(rows, request, trendYearsUpTo(rows, request.period));
  }

  /** How many the table for these others leaves out (`notIncluded`), as it stood at the cutoff. */
  async notIncluded(request: ReportRequest): Promise<number | null> {
    const { cases, erased = [] } = await this.#recordsAt(request.cutoffAt);
    return notIncluded(cases, refusedIn({ cases, erased }).caseIds, request);
  }

  /**
   * The table for a monthly file. It has no trend: a year so far in every month's file would give each
   * hidden month away by subtraction (dictionary §9 rule 5). Nor has it operations: their names are free
   * text, and one that lasts for months would stand in many files. Nor has it what is kept from the
   * recipient so far that it must not know that it is there.
   */
  async tableForFile(request: ReportRequest, withheld: WithheldIds): Promise<NationalTable> {
    const records = await this.#recordsAt(request.cutoffAt);
    const rows = rowsFromRecords(withoutRefusals(uncounted(records, withheld)));
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

  /**
   * Every record as it stood here at the cutoff, so that an old table comes out the same again; of an erased
   * file what was kept for figures. What came
   * by file stands from when it came, by our clock: the sender's may be a year ahead. What its sender asked
   * back counts in no table, whatever its cutoff.
   */
  async #recordsAt(cutoffAt: string): Promise<ReportRecords> {
    const received = await this.#ledger.receivedTimes();
    const asOfHere = (record: AnyRecord): AnyRecord => {
      const { meta } = record;
      const receivedAt = received.get(receivedKey([recordId(record), meta.rowVersion]));
      if (receivedAt === undefined) return record;
      return { ...record, meta: { ...meta, updatedAt: receivedAt } };
    };
    return this.#recalled.left({
      incidents: await this.#collect("incident", cutoffAt, asOfHere),
      cases: await this.#collect("case", cutoffAt, asOfHere),
      operations: await this.#collect("operation", cutoffAt, asOfHere),
      erased: (await this.#statistics.files()).flatMap((file) => erasedAt(file, cutoffAt) ?? []),
    });
  }

  async #collect<K extends AnyRecord["kind"]>(
    kind: K,
    cutoffAt: string,
    asOfHere: (record: AnyRecord) => AnyRecord,
  ): Promise<Extract<AnyRecord, { kind: K }>[]> {
    const found: Extract<AnyRecord, { kind: K }>[] = [];
    const isStanding = ({ meta }: AnyRecord): boolean => meta.updatedAt <= cutoffAt;
    for await (const { id, record } of this.#records.readMany(this.#index.idsOf(kind))) {
      const present = asOfHere(record);
      const earlier = async (): Promise<AnyRecord | null> =>
        record.meta.rowVersion === 1
          ? null
          : ((await this.#records.versions(id)).map(asOfHere).find(isStanding) ?? null);
      const atCutoff = isStanding(present) ? present : await earlier();
      if (atCutoff?.kind === kind) found.push(atCutoff as Extract<AnyRecord, { kind: K }>);
    }
    return found;
  }
}

export function uncounted(records: ReportRecords, withheld: WithheldIds): ReportRecords {
  const { cases, erased = [], incidents } = records;
  return {
    ...records,
    cases: cases.filter((record) => withoutWithheld(record, withheld) !== null),
    erased: erased.filter(({ caseId }) => !withheld.caseIds.has(caseId)),
    incidents: incidents.flatMap((record) => incidentWithout(record, withheld) ?? []),
  };
}

function withoutRefusals(records: ReportRecords): ReportRecords {
  const { cases, incidents } = records;
  const refused = refusedIn(records);
  return {
    ...records,
    cases: cases.filter(({ caseFile }) => !refused.caseIds.has(caseFile.caseId)),
    incidents: incidents.map((record) => withoutVictims(record, refused)),
  };
}

function refusedIn({ cases, erased = [] }: Pick<ReportRecords, "cases" | "erased">): Refused {
  return whoRefused(
    cases,
    ["store_and_manage_file", "non_identifying_statistics"],
    erased.filter((file) => file.refused.length > 0),
  );
}
