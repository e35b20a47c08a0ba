import type { AnyRecord } from "../../shared/domain/any-record";
import type { BatchLedger } from "./batch-ledger";
import { commitOrThrow } from "./commit";
import { demoHistory } from "./demo-history";
import type { MetaRepository, StoreMark } from "./meta-repository";
import type { RecordSealer } from "./record-sealer";
import type { Shelves } from "./shelves/shelves";
import type { StoreContext } from "./store-context";

/** One frame carries some 700 records; more per commit would only make the frames more. */
const RECORDS_PER_COMMIT = 500;

/** Enough for everybody who is in a practice house, with a few beds free. */
const PRACTICE_BEDS = 80;

export interface SeedTools {
  readonly store: StoreContext;
  readonly sealer: RecordSealer;
  readonly shelves: Shelves;
  readonly meta: MetaRepository;
  readonly ledger: BatchLedger;
}

/**
 * Fills a practice store, through the journal like any save. The mark is written with the last records, so
 * that one left half filled is filled again: the same seed makes the same records.
 */
export async function seedDemo(
  { store, sealer, shelves, meta, ledger }: SeedTools,
  mark: StoreMark,
  records: readonly AnyRecord[],
): Promise<void> {
  const { batch, sent } = await demoHistory(store.session, records);
  const history = await ledger.seal(batch, sent);
  const metaRows = [
    await meta.sealStoreMark(mark),
    await meta.sealSettings({ idleMinutes: 5, bedCapacity: PRACTICE_BEDS }),
  ];
  for (let start = 0; start < records.length; start += RECORDS_PER_COMMIT) {
    const some = records.slice(start, start + RECORDS_PER_COMMIT);
    const sealed = await sealer.sealAll(some.map((record) => ({ record, isNew: true })));
    const isLast = start + RECORDS_PER_COMMIT >= records.length;
    await commitOrThrow(store, {
      revisions: sealed.map(({ revision }) => revision),
      keyring: sealed.flatMap(({ key }) => key ?? []),
      ...(await shelves.shelve(sealed)),
      ...(isLast ? { ...history, meta: metaRows } : {}),
    });
  }
}
