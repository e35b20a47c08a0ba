import type { AnyRecord } from "../../../shared/domain/any-record";
import { valueOf } from "../../../shared/domain/answer";
import { indexWords, type FoldedBefore } from "../../../shared/khmer/words";
import type { SummaryEntry } from "../summary-entry";

/**
 * The words under which a record is found: names, numbers and account of a case; others have none. A word
 * may come twice. The same map for many records folds each word once.
 */
export function wordsOfRecord(
  record: AnyRecord,
  entry: SummaryEntry,
  foldedBefore?: FoldedBefore,
): string[] {
  if (record.kind !== "case" || entry.kind !== "case") return [];
  const account = valueOf(record.caseFile.narrative) ?? "";
  return indexWords(`${entry.summary.searchKey}\n${account}`, foldedBefore);
}
