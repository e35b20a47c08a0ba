import { createIdentity, randomBytes, randomUuid, sealIdentity } from "../../../shared/crypto";
import type { CaseRecord } from "../../../shared/domain/case-record";
import type { SessionGrant } from "../../../shared/vault/door";
import { createStoreKey, deriveStoreKeyWrap } from "../../../shared/vault/store-key";
import type { AuditNote } from "../../../renderer/store/audit-note";
import { VaultDatabase } from "../../../renderer/store/database";
import { openStore, type OpenStore } from "../../../renderer/store/open-store";
import { EVERY_CASE } from "../../../renderer/store/vault-api";
import { StrongroomDouble } from "../../unit/store/strongroom-double";
import type { Contender } from "../contender";

// The store as the program opens it, with all that a save does: schema, audit entry, data key of its own,
// frame, mac. Only the file below the journal is missing: a page has none. What the append to it costs is
// measured beside it, in Node, and printed as a line of its own.

const PART_RECORDS = 1000;
/** Beyond the minute in which a saved record is left alone. */
const SETTLED_MS = 120_000;
const PAGE_OF_CASES = { ...EVERY_CASE, limit: 50 };

interface Kept {
  readonly grant: SessionGrant;
  readonly rootKey: Uint8Array;
  readonly strongroom: StrongroomDouble;
}

const vaults = new Map<string, Kept>();
let clockAheadMs = 0;
let open: OpenStore;

export const contender: Contender = {
  name: "own store",
  async open(databaseName) {
    const { grant, rootKey, strongroom } = await vaultOf(databaseName);
    open = await openStore(
      { ...grant, rootKey: rootKey.slice() },
      strongroom,
      {
        openDatabase: () => new VaultDatabase(databaseName),
        now: () => Date.now() + clockAheadMs,
        generateDemo: () => Promise.resolve([]),
        files: {} as never,
      },
      { announce: () => undefined, onProgress: () => undefined },
    );
  },
  /** Acknowledged by the journal, then packed, summarised and indexed. */
  async insertMany(records) {
    for (let start = 0; start < records.length; start += PART_RECORDS) {
      const part = records.slice(start, start + PART_RECORDS);
      const written = await open.records.write(part.map((record) => ({ record, replaces: 0 })));
      if (!written.ok) throw new Error(written.error);
    }
    clockAheadMs += SETTLED_MS;
    const { tools, context } = open;
    const signal = new AbortController().signal;
    while (await tools.shelves.compact(context.journal, signal));
  },
  async saveOne(record) {
    const note: AuditNote = {
      action: "create",
      targetType: "case",
      targetId: record.caseFile.caseId,
    };
    const build = (meta: unknown) => ({ ...record, meta });
    const saved = await open.records.save(record.caseFile.caseId, 0, build, null, () => [note]);
    if (!saved.ok) throw new Error(saved.error);
  },
  savedBytes() {
    const { frames, head } = vaults.get(open.context.db.name)?.strongroom.files ?? {};
    return (head === undefined ? undefined : frames?.get(head.sequence))?.box.byteLength ?? 0;
  },
  async get(record) {
    const found = await open.records.get("case", record.caseFile.caseId);
    if (found === null) throw new Error("missing");
    return found;
  },
  page: (_before, offset) =>
    Promise.resolve(open.cases.page({ ...PAGE_OF_CASES, offset }).rows.length),
  countByMonth: () => {
    const counts = new Map<string, number>();
    for (const { receptionAt, sex } of open.context.index.of("case")) {
      const key = `${receptionAt.slice(0, 7)} ${sex}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return Promise.resolve(counts);
  },
  async scan() {
    let length = 0;
    for await (const { record } of open.records.readMany(open.context.index.idsOf("case"))) {
      length += accountLength(record as CaseRecord);
    }
    return length;
  },
  search: async (word) => {
    const matches = await open.tools.shelves.wordMatches(word);
    return open.cases.page({ ...PAGE_OF_CASES, text: word }, matches).total;
  },
  close: () => {
    open.context.db.close();
    return Promise.resolve();
  },
  async destroy(databaseName) {
    vaults.delete(databaseName);
    await new VaultDatabase(databaseName).delete();
  },
};

function accountLength({ caseFile }: CaseRecord): number {
  return caseFile.narrative.mv === "known" ? caseFile.narrative.value.length : 0;
}

/** As main keeps them between two openings. */
async function vaultOf(databaseName: string): Promise<Kept> {
  const kept = vaults.get(databaseName);
  if (kept !== undefined) return kept;
  const rootKey = randomBytes(32);
  const made: Kept = {
    rootKey,
    strongroom: new StrongroomDouble(() => Date.now()),
    grant: {
      mode: "real",
      ...{ vaultId: randomUuid(), deviceId: randomUuid() },
      user: {
        userId: randomUuid(),
        loginName: "worker",
        displayName: "Worker",
        role: "supervisor",
      },
      users: [],
      organisation: {
        orgId: randomUuid(),
        nameKm: "",
        nameEn: "Rumduol House",
        orgType: "ngo_shelter",
        adminCode: "12",
        siteCode: "RD",
      },
      rootKey,
      sealedIdentity: await sealIdentity(rootKey, await createIdentity()),
      sealedEarlierKeys: null,
      ...(await createStoreKey(await deriveStoreKeyWrap(rootKey))),
      recovery: null,
      failedTries: 0,
      demo: null,
    },
  };
  vaults.set(databaseName, made);
  return made;
}
