import { isCounted } from "../../shared/domain/case-status";
import {
  COUNTED_FIELDS,
  NO_ANSWERS,
  withAnswers,
  type FieldCounts,
} from "../../shared/report/answer-counts";
import type { FileAnswers } from "./api/boards";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";

/** How complete the files are that this person may see; drafts and mistakes are not counted. */
export async function countAnswers(
  { index }: StoreContext,
  records: RecordRepository,
): Promise<FileAnswers> {
  const ids = index
    .visibleOf("case")
    .flatMap(({ caseId, status }) => (isCounted(status) ? [caseId] : []));
  let fields: readonly FieldCounts[] = COUNTED_FIELDS.map((path) => ({ path, counts: NO_ANSWERS }));
  let files = 0;
  for await (const { record } of records.readMany(ids)) {
    if (record.kind !== "case") continue;
    files += 1;
    fields = fields.map(({ path, counts }) => ({
      path,
      counts: withAnswers(counts, record, path),
    }));
  }
  return { files, fields };
}
