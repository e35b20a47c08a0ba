import type { AnyRecord } from "../../shared/domain/any-record";
import type { BatchLedger } from "./batch-ledger";
import { commitOrThrow } from "./commit";
import { demoHistory } from "./demo-history";
import type { MetaRepository, StoreMark } from "./meta-repository";
import type { RecordSealer, SealedVersion } from "./record-sealer";
import type { Shelves } from "./shelves/shelves";
import type { StoreContext } from "./store-context";

/** One frame carries some 700 records; more per commit would only make the frames more. */
const RECORDS_PER_COMMIT = 500;

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
  const markRow = await meta.sealStoreMark(mark);
  for (let start = 0; start < records.length; start += RECORDS_PER_COMMIT) {
    const sealed: SealedVersion[] = [];
    for (const record of records.slice(start, start + RECORDS_PER_COMMIT)) {
      sealed.push(await sealer.seal(record, true));
    }
    const isLast = start + RECORDS_PER_COMMIT >= records.length;
    await commitOrThrow(store, {
      revisions: sealed.map(({ revision }) => revision),
      keyring: sealed.flatMap(({ key }) => key ?? []),
      local: await shelves.tailWrites(sealed),
      applied: () => {
        shelves.applied(sealed);
      },
      ...(isLast ? { ...history, meta: [markRow] } : {}),
    });
  }
}
