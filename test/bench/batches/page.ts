import { createIdentity, randomBytes, randomUuid, sealIdentity } from "../../../shared/crypto";
import { KEYS_UNCHECKED, NO_MORE_KNOWN } from "../../../shared/domain/organisation";
import type { ByteSource } from "../../../shared/exchange/byte-source";
import { createStoreKey, deriveStoreKeyWrap } from "../../../shared/vault/store-key";
import { VaultDatabase } from "../../../renderer/store/database";
import { openStore, type OpenStore } from "../../../renderer/store/open-store";
import type { Progress } from "../../../renderer/store/vault-api";
import { StrongroomDouble } from "../../unit/store/strongroom-double";
import { benchRecord } from "../records";

// One house in one page. The file itself lies with the Node side, which stands in for main: it appends what
// comes and reads at an offset, as main does.

/** What each stage took, in milliseconds. */
export type Stages = Record<string, number>;

export interface BatchBench {
  readonly open: (orgId: string, otherOrgId: string) => Promise<string>;
  readonly ownKeys: () => Promise<{ ageRecipient: string; ageIdentity: string }>;
  readonly meet: (card: string) => Promise<void>;
  readonly fill: (count: number) => Promise<void>;
  readonly seal: () => Promise<Stages>;
  readonly write: (url: string) => Promise<Stages>;
  readonly look: (url: string, sizeBytes: number) => Promise<Stages & { fresh: number }>;
  readonly take: () => Promise<Stages & { applied: number }>;
}

declare global {
  interface Window {
    benchBatches?: BatchBench;
  }
}

const PART_RECORDS = 500;
/** After every month that the records have, so that all of them are due. */
const PERIOD = "2027-01";
const NEVER = new AbortController().signal;

let store: OpenStore;
let otherOrgId: string;
let batchId: string;
let importId: string;

/** Main's journal without the disk: what lies there is no memory of the page. */
class Forgetful extends StrongroomDouble {
  override async append(bytes: Uint8Array, isLastWords: boolean) {
    const answer = await super.append(bytes, isLastWords);
    this.files.frames.clear();
    return answer;
  }
}

window.benchBatches = {
  async open(orgId, other) {
    otherOrgId = other;
    const rootKey = randomBytes(32);
    const grant = {
      mode: "real" as const,
      ...{ vaultId: randomUuid(), deviceId: randomUuid(), users: [], recovery: null },
      user: {
        ...{ userId: randomUuid(), loginName: "worker", displayName: "Worker" },
        role: "supervisor" as const,
      },
      organisation: {
        ...{ orgId, nameKm: "", nameEn: "Rumduol House", siteCode: "RD" },
        ...{ orgType: "ngo_shelter" as const, adminCode: "12" },
      },
      rootKey: rootKey.slice(),
      sealedIdentity: await sealIdentity(rootKey, await createIdentity()),
      ...(await createStoreKey(await deriveStoreKeyWrap(rootKey))),
      failedTries: 0,
      sealedEarlierKeys: null,
      demo: null,
    };
    store = await openStore(
      grant,
      new Forgetful(() => Date.now()),
      {
        openDatabase: () => new VaultDatabase(`batches-${orgId}`),
        now: () => Date.now(),
        generateDemo: () => Promise.resolve([]),
        files: {} as never,
      },
      { announce: () => undefined, onProgress: () => undefined },
    );
    const { bytes } = await store.cards.ownCard();
    return new TextDecoder().decode(bytes);
  },
  ownKeys() {
    const { ageRecipient, ageIdentity } = store.context.identity;
    return Promise.resolve({ ageRecipient, ageIdentity });
  },
  async meet(card) {
    const { ageRecipient, signingPublic } = JSON.parse(
      card.replace(
        /"([a-z]+)_([a-z])([a-z]+)":/g,
        (_, a: string, b: string, c: string) => `"${a}${b.toUpperCase()}${c}":`,
      ),
    ) as { ageRecipient: string; signingPublic: string };
    const ownOrgId = store.context.session.organisation.orgId;
    const saved = await store.records.save(
      otherOrgId,
      0,
      (meta) => ({
        kind: "organisation",
        ...{ orgId: otherOrgId, nameKm: "", nameEn: "Krasang House", meta, phone: "" },
        ...{ orgType: "ngo_shelter", adminCode: "12", isHotline: false, siteSecret: false },
        ...{ ...NO_MORE_KNOWN, parentOrgId: ownOrgId, isOwn: false },
        keys: {
          ...{ ...KEYS_UNCHECKED, ageRecipient, signingPublic },
          fingerprintCheckedBy: ["Chan", "Keo"],
          fingerprintCheckedOn: "2026-10-01",
        },
      }),
      null,
    );
    if (!saved.ok) throw new Error(saved.error);
  },
  async fill(count) {
    const { deviceId, organisation } = store.context.session;
    for (let start = 0; start < count; start += PART_RECORDS) {
      const size = Math.min(PART_RECORDS, count - start);
      const writes = Array.from({ length: size }, (_, at) => {
        const record = benchRecord(start + at);
        const lineage = [{ deviceId, count: 1 }];
        const origin = { originOrgId: organisation.orgId, originDeviceId: deviceId, lineage };
        return { record: { ...record, meta: { ...record.meta, ...origin } }, replaces: 0 };
      });
      const written = await store.records.write(writes);
      if (!written.ok) throw new Error(written.error);
    }
  },
  async seal() {
    const { stages, onProgress } = clock("plan");
    const request = { kind: "sync", period: PERIOD, recipientOrgId: otherOrgId } as const;
    const sealed = await store.exporter.seal(request, "", onProgress, NEVER);
    if (!sealed.ok) throw new Error(sealed.error);
    batchId = sealed.value.batchId;
    return stages();
  },
  async write(url) {
    const started = performance.now();
    const written = await store.exporter.writeSealed(
      batchId,
      async (piece) => {
        await fetch(url, { method: "POST", body: piece as Uint8Array<ArrayBuffer> });
        return null;
      },
      NEVER,
    );
    if (!written.ok) throw new Error(written.error);
    return { write: performance.now() - started };
  },
  async look(url, sizeBytes) {
    const { stages, onProgress } = clock("decrypt");
    const source: ByteSource = {
      sizeBytes,
      read: async (offset) =>
        new Uint8Array(await (await fetch(`${url}?${String(offset)}`)).arrayBuffer()),
    };
    const opened = await store.importer.open(source, onProgress, NEVER);
    if (!opened.ok) throw new Error(opened.error);
    ({ importId } = opened.value);
    return { ...stages(), fresh: opened.value.counts.new };
  },
  async take() {
    const started = performance.now();
    const taken = await store.importer.apply(importId, () => undefined, NEVER);
    if (!taken.ok) throw new Error(taken.error);
    return { apply: performance.now() - started, applied: taken.value.applied };
  },
};

/** How long each stage of a long piece of work lasted. */
function clock(first: Progress["stage"]) {
  const spent: Stages = {};
  let [stage, since] = [first, performance.now()];
  const next = (to: Progress["stage"]): void => {
    const now = performance.now();
    spent[stage] = (spent[stage] ?? 0) + now - since;
    [stage, since] = [to, now];
  };
  return {
    onProgress: (progress: Progress) => {
      next(progress.stage);
    },
    stages: (): Stages => {
      next(stage);
      return spent;
    },
  };
}
