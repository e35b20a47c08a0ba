import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSnapshot } from "../../../../renderer/store/journal/snapshot-reader";
import { isSnapshotDue } from "../../../../renderer/store/journal/snapshot-care";
import { writeSnapshot } from "../../../../renderer/store/journal/snapshot-writer";
import { deriveStoreKeys } from "../../../../renderer/store/store-keys";
import { randomBytes, randomUuid } from "../../../../shared/crypto";
import { CHAIN_START } from "../../../../shared/journal/chain";
import type { JournalRow } from "../../../../shared/journal/ops";
import { caseOf, must, openHouse } from "../builders";
import { StrongroomDouble } from "../strongroom-double";

async function* streamOf(rows: readonly JournalRow[]): AsyncGenerator<JournalRow> {
  yield* rows;
}

/** Rows as short texts: comparing megabytes byte by byte through a matcher takes minutes. */
const digests = (rows: Iterable<JournalRow>): string[] =>
  [...rows].map(({ table, id, rev, box }) => {
    return `${table} ${id} ${String(rev)} ${createHash("sha256").update(box).digest("hex")}`;
  });

async function written(sizes: readonly number[]) {
  const keys = await deriveStoreKeys(randomBytes(32), randomUuid());
  const room = new StrongroomDouble(() => 0);
  must(await room.begin(keys.generation));
  const rows = sizes.map((size, at): JournalRow => {
    return {
      table: "batches",
      id: `row-${String(at)}`,
      rev: 0,
      box: new Uint8Array(size).fill(at),
    };
  });
  const plan = { head: CHAIN_START, rows: streamOf(rows), expectedBytes: 0, upTo: () => null };
  const snapshotId = must(await writeSnapshot(room, keys, plan));
  const readBack = async (): Promise<JournalRow[]> => {
    const found: JournalRow[] = [];
    for await (const row of readSnapshot(room, keys, "live", snapshotId)) found.push(row);
    return found;
  };
  return { room, rows, readBack, kept: room.files.snapshots[0]! };
}

describe("a snapshot", () => {
  it("gives back every row, however large or many", async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(sizes, async (given) => {
        const { rows, readBack } = await written(given);
        expect(digests(await readBack())).toEqual(digests(rows));
      }),
      { numRuns: 8 },
    );
  });

  it("that was cut anywhere, or has one changed byte, is not taken for whole", async () => {
    const { kept, readBack } = await written([200_000, 200_000, 200_000, 10]);
    const whole = kept.bytes;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.byteLength - 1 }), async (place) => {
        kept.bytes = whole.slice(0, place);
        await expect(readBack()).rejects.toThrow("journal_damaged");
        kept.bytes = whole.map((byte, at) => (at === place ? byte ^ 0x80 : byte));
        await expect(readBack()).rejects.toThrow("journal_damaged");
      }),
      { numRuns: 12 },
    );
    kept.bytes = whole;
    expect(await readBack()).toHaveLength(4);
  });

  it("with blocks in another order, or something after its end, is refused", async () => {
    const { kept, readBack } = await written([300_000, 300_000]);
    const whole = kept.bytes;
    const length = 4 + new DataView(whole.buffer, whole.byteOffset).getUint32(0);
    const second = whole.slice(length, 2 * length);
    kept.bytes = new Uint8Array(
      Buffer.concat([second, whole.slice(0, length), whole.slice(2 * length)]),
    );
    await expect(readBack()).rejects.toThrow("journal_damaged");
    kept.bytes = new Uint8Array(Buffer.concat([whole, new Uint8Array(3)]));
    await expect(readBack()).rejects.toThrow("journal_damaged");
  });

  it("is due once a day when something was saved, and after many frames", async () => {
    const house = await openHouse();
    const dayMs = 86_400_000;
    const state = async () => must(await house.strongroom.state("live"));
    expect(isSnapshotDue(await state(), house.clock.ms)).toBe(true);
    await house.core.idle();
    expect(house.strongroom.files.snapshots).toHaveLength(1);
    must(await house.core.saveCase(caseOf(), 0));
    expect(isSnapshotDue(await state(), house.clock.ms)).toBe(false);
    expect(isSnapshotDue(await state(), house.clock.ms + dayMs)).toBe(true);
    const busy = await state();
    const headSequence = busy.headSequence + 5_000;
    expect(isSnapshotDue({ ...busy, headSequence }, house.clock.ms)).toBe(true);
    house.clock.ms += dayMs;
    await house.core.idle();
    expect(house.strongroom.files.snapshots).toHaveLength(2);
    expect(isSnapshotDue(await state(), house.clock.ms + dayMs)).toBe(false);
  });
});
