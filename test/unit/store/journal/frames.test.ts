import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gatherFrames } from "../../../../renderer/store/journal/gather-frames";
import {
  inAppends,
  joinFrames,
  openFrame,
  sealTransaction,
  type SealedFrame,
} from "../../../../renderer/store/journal/frames-of";
import { deriveStoreKeys, type StoreKeys } from "../../../../renderer/store/store-keys";
import { randomBytes, randomUuid } from "../../../../shared/crypto";
import { MAX_CHUNK_BYTES } from "../../../../shared/ipc/fields";
import { CHAIN_START, type ChainHead } from "../../../../shared/journal/chain";
import { decodeFrames } from "../../../../shared/journal/frame";
import type { JournalRow } from "../../../../shared/journal/ops";
import { must } from "../builders";
import { StrongroomDouble } from "../strongroom-double";

const AT = "2026-10-15T03:00:00.000Z";
const keysOf = (): Promise<StoreKeys> => deriveStoreKeys(randomBytes(32), randomUuid());
const row = (id: string, size: number): JournalRow => {
  return { table: "drafts", id, rev: 0, box: new Uint8Array(size).fill(id.length) };
};

/** Rows as short texts: comparing megabytes byte by byte through a matcher takes minutes. */
const digests = (rows: Iterable<JournalRow>): string[] =>
  [...rows].map(({ table, id, rev, box }) => {
    return `${table} ${id} ${String(rev)} ${createHash("sha256").update(box).digest("hex")}`;
  });

async function framesOf(...given: Parameters<typeof sealTransaction>): Promise<SealedFrame[]> {
  const frames: SealedFrame[] = [];
  for await (const frame of sealTransaction(...given)) frames.push(frame);
  return frames;
}

async function append(room: StrongroomDouble, frames: readonly SealedFrame[]): Promise<void> {
  for await (const run of inAppends(frames)) must(await room.append(joinFrames(run), false));
}

const all = (room: StrongroomDouble, keys: StoreKeys, after: ChainHead = CHAIN_START) =>
  gatherFrames(room, keys, { source: "live", after, until: room.files.head.sequence });

describe("a transaction", () => {
  it("of any size fits frames and appends, and comes back whole", async () => {
    const keys = await keysOf();
    const sizes = fc.array(fc.integer({ min: 0, max: 1_900_000 }), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 0, max: 40 }), async (given, removed) => {
        const room = new StrongroomDouble(() => 0);
        const puts = given.map((size, at) => row(`put-${String(at)}`, size));
        const removals = Array.from({ length: removed }, (_, at) => {
          return { table: "meta" as const, id: `gone-${String(at)}`, rev: 0 };
        });
        const frames = await framesOf(keys, CHAIN_START, AT, { puts, removals });
        for await (const run of inAppends(frames)) {
          expect(joinFrames(run).byteLength).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
        }
        await append(room, frames);
        const gathered = await all(room, keys);
        expect(gathered.missing).toBe(0);
        expect(digests(gathered.rows.values())).toEqual(digests(puts));
        expect([...gathered.removals.values()]).toEqual(removals);
      }),
      { numRuns: 8 },
    );
  });

  it("of removals alone takes one frame, and one of nothing takes none", async () => {
    const keys = await keysOf();
    const removals = [{ table: "drafts" as const, id: "d", rev: 0 }];
    expect(await framesOf(keys, CHAIN_START, AT, { puts: [], removals })).toHaveLength(1);
    expect(await framesOf(keys, CHAIN_START, AT, { puts: [], removals: [] })).toEqual([]);
  });
});

describe("a frame", () => {
  async function threeSaves() {
    const [keys, room] = [await keysOf(), new StrongroomDouble(() => 0)];
    let head = CHAIN_START;
    for (const id of ["a", "b", "c"]) {
      const frames = await framesOf(keys, head, AT, { puts: [row(id, 10)], removals: [] });
      await append(room, frames);
      head = frames.at(-1)!.head;
    }
    return { keys, room };
  }

  it("that was swapped with another, or changed, counts as missing", async () => {
    const { keys, room } = await threeSaves();
    const { frames } = room.files;
    const [second, third] = [frames.get(2)!, frames.get(3)!];
    frames.set(2, { ...third, sequence: 2 });
    expect(await all(room, keys)).toMatchObject({ missing: 2 });
    frames.set(2, { ...second, mac: third.mac });
    expect((await all(room, keys)).missing).toBeGreaterThan(0);
    frames.set(2, second);
    expect((await all(room, keys)).missing).toBe(0);
  });

  it("that is not there is counted, and those after it are still read", async () => {
    const { keys, room } = await threeSaves();
    room.files.frames.delete(2);
    const gathered = await all(room, keys);
    expect(gathered.missing).toBe(1);
    expect([...gathered.rows.values()].map(({ id }) => id)).toEqual(["a", "c"]);
  });

  it("of another vault does not open and continues nothing here", async () => {
    const [{ keys, room }, other] = [await threeSaves(), await threeSaves()];
    expect(await all(other.room, keys)).toMatchObject({ missing: 3, isContinued: false });
    const { frames } = must(await room.read("live", 0));
    for (const frame of (await decodeFrames(frames))!) {
      expect(await openFrame(other.keys, frame)).toBeNull();
    }
  });
});
