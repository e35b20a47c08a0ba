import type { AnyRecord } from "../../shared/domain/any-record";
import type { BatchLedger } from "./batch-ledger";
import { commitOrThrow, emptyStore } from "./commit";
import { demoHistory } from "./demo-history";
import type { MetaRepository, StoreMark } from "./meta-repository";
import type { RecordSealer, SealedVersion } from "./record-sealer";
import type { StoreContext } from "./store-context";

/** Enough to make a transaction worth its fsync, few enough not to hold all in sealed form. */
const RECORDS_PER_COMMIT = 500;

/**
 * Empties a practice store and fills it. The mark is written with the last records, so a store that was left
 * half filled is seen as unfinished and filled anew.
 */
export async function seedDemo(
  store: StoreContext,
  sealer: RecordSealer,
  meta: MetaRepository,
  mark: StoreMark,
  ledger: BatchLedger,
  records: readonly AnyRecord[],
): Promise<void> {
  await emptyStore(store.db);
  const { batch, sent } = await demoHistory(store.session, records);
  const history = await ledger.seal(batch, sent);
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
      ...(isLast ? { ...history, meta: [markRow] } : {}),
    });
    for (const { id, entry } of sealed) store.index.set(id, entry);
  }
}
