import "fake-indexeddb/auto";
import { randomBytes, randomUuid } from "../../../../shared/crypto";
import { recordId, type AnyRecord } from "../../../../shared/domain/any-record";
import { NO_MORE_KNOWN, type Organisation } from "../../../../shared/domain/organisation";
import { VaultDatabase } from "../../../../renderer/store/database";
import { MissedRows } from "../../../../renderer/store/journal/missed-rows";
import { changesOf, writeChanges } from "../../../../renderer/store/journal/table-changes";
import { Keyring } from "../../../../renderer/store/keyring";
import { RecordSealer, type SealedVersion } from "../../../../renderer/store/record-sealer";
import type { Turns } from "../../../../renderer/store/shelves/shelf-parts";
import { Shelves } from "../../../../renderer/store/shelves/shelves";
import { deriveStoreKeys, type StoreKeys } from "../../../../renderer/store/store-keys";
import { SummaryIndex } from "../../../../renderer/store/summary-index";
import { caseOf, type CaseFacts } from "../builders";

const NO_STOP = new AbortController().signal;

/** Shelves over a database of their own, and what a commit would do around them. */
export interface ShelfHouse {
  readonly db: VaultDatabase;
  readonly index: SummaryIndex;
  readonly shelves: Shelves;
  readonly damaged: Set<string>;
  readonly clock: { ms: number };
  readonly turns: Turns;
  readonly sealer: RecordSealer;
  /** As a commit does it: sealed, written in one transaction, applied. */
  save(records: readonly AnyRecord[]): Promise<void>;
  /** Lets everything settle and compacts until there is nothing to do. */
  compact(): Promise<number>;
}

let houses = 0;

export async function shelfHouse(): Promise<ShelfHouse> {
  houses += 1;
  const keys = await deriveStoreKeys(randomBytes(32), randomUuid());
  return houseOn(new VaultDatabase(`shelves-${houses}`), keys, { ms: 1_000_000_000 });
}

const keysOf = new WeakMap<ShelfHouse, StoreKeys>();

/** The same tables after a lock, loaded. */
export async function reopened(house: ShelfHouse): Promise<ShelfHouse> {
  const again = houseOn(house.db, keysOf.get(house)!, house.clock);
  await again.shelves.load();
  return again;
}

function houseOn(db: VaultDatabase, keys: StoreKeys, clock: { ms: number }): ShelfHouse {
  const missed = new MissedRows();
  const index = new SummaryIndex(() => true);
  const damaged = new Set<string>();
  const keyring = new Keyring({ db, keys, missed });
  const sealer = new RecordSealer(keyring);
  const shelves = new Shelves({
    ...{ db, keys, keyring, index, missed },
    now: () => clock.ms,
    reportDamage: (rowId) => damaged.add(rowId),
  });
  const turns: Turns = { exclusive: (task) => task(), isStoreBehind: false };
  const house: ShelfHouse = {
    ...{ db, index, shelves, damaged, clock, turns, sealer },
    save: async (records) => {
      const sealed: SealedVersion[] = [];
      for (const record of records) {
        sealed.push(await sealer.seal(record, !shelves.has(recordId(record))));
      }
      const { local, applied } = await shelves.shelve(sealed);
      const revisions = sealed.map(({ revision }) => revision);
      const keyRows = sealed.flatMap(({ key }) => key ?? []);
      await writeChanges(db, changesOf({ revisions, keyring: keyRows, local }));
      applied();
    },
    compact: async () => {
      clock.ms += 120_000;
      let times = 0;
      while (await shelves.compact(turns, NO_STOP)) times += 1;
      return times;
    },
  };
  keysOf.set(house, keys);
  return house;
}

function metaOf(rowVersion: number): AnyRecord["meta"] {
  const at = "2026-10-15T03:00:00.000Z";
  const id = "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01";
  return {
    ...{ createdAt: at, createdBy: id, updatedAt: at, updatedBy: id, rowVersion },
    ...{ originDeviceId: id, originOrgId: id, isDemo: false },
    ...{ lineage: [{ deviceId: id, count: rowVersion }], isPartial: false },
  };
}

export function caseRecord(facts: CaseFacts = {}): AnyRecord {
  return { ...caseOf(facts), kind: "case", meta: metaOf(1) };
}

/** Small records, where a test needs many. */
export function organisations(count: number): AnyRecord[] {
  return Array.from({ length: count }, (_, at): Organisation => ({
    kind: "organisation",
    meta: metaOf(1),
    orgId: randomUuid(),
    nameKm: "",
    nameEn: `House ${at}`,
    orgType: "ngo_shelter",
    adminCode: "12",
    ...NO_MORE_KNOWN,
    phone: "",
    isHotline: false,
    siteSecret: false,
    isOwn: false,
    keys: null,
  }));
}

/** The next version of a record, changed where every kind can be. */
export function nextVersion(record: AnyRecord): AnyRecord {
  const meta = { ...record.meta, rowVersion: record.meta.rowVersion + 1 };
  if (record.kind !== "organisation") return { ...record, meta };
  return { ...record, meta, nameEn: `${record.nameEn}.` };
}

export async function readAll(
  { shelves }: ShelfHouse,
  ids: Iterable<string>,
): Promise<Map<string, AnyRecord>> {
  const found = new Map<string, AnyRecord>();
  for await (const { id, record } of shelves.readMany([...ids])) found.set(id, record);
  return found;
}

/** Changes one byte in the middle of a row's box. */
export function flipped<Row extends { readonly box: Uint8Array }>(row: Row): Row {
  return { ...row, box: row.box.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) };
}
