import type { AnyRecord } from "../../../shared/domain/any-record";
import { valueOf } from "../../../shared/domain/answer";
import { indexWords } from "../../../shared/khmer/words";
import type { SummaryEntry } from "../summary-entry";

/** The words under which a record is found: names, numbers and account of a case; others have none. */
export function wordsOfRecord(record: AnyRecord, entry: SummaryEntry): Set<string> {
  if (record.kind !== "case" || entry.kind !== "case") return new Set();
  const account = valueOf(record.caseFile.narrative) ?? "";
  return indexWords(`${entry.summary.searchKey}\n${account}`);
}
