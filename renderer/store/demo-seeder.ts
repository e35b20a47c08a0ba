import type { AnyRecord } from "../../shared/domain/any-record";
import { commitOrThrow } from "./commit";
import type { MetaRepository, StoreMark } from "./meta-repository";
import type { RecordSealer, SealedVersion } from "./record-sealer";
import type { StoreContext } from "./store-context";

/** Enough to make a transaction worth its fsync, few enough not to hold all in sealed form. */
const RECORDS_PER_COMMIT = 500;

/**
 * Fills an empty practice store. The mark is written with the last records, so a store that was left
 * half filled is seen as unfinished and filled anew.
 */
export async function seedDemo(
  store: StoreContext,
  sealer: RecordSealer,
  meta: MetaRepository,
  mark: StoreMark,
  records: readonly AnyRecord[],
): Promise<void> {
  const markRow = await meta.sealStoreMark(mark);
  for (let start = 0; start < records.length; start += RECORDS_PER_COMMIT) {
    const sealed: SealedVersion[] = [];
    for (const record of records.slice(start, start + RECORDS_PER_COMMIT)) {
      sealed.push(await sealer.seal(record, true));
    }
    const isLast = start + RECORDS_PER_COMMIT >= records.length;
    await commitOrThrow(store.db, {
      records: sealed.map(({ record }) => record),
      summaries: sealed.map(({ summary }) => summary),
      keyring: sealed.flatMap(({ key }) => key ?? []),
      meta: isLast ? [markRow] : [],
    });
    for (const { id, entry } of sealed) store.index.set(id, entry);
  }
}
