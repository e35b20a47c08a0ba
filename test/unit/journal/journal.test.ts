import path from "node:path";
import { createHash } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { MARK_NAME, segmentName, segmentSequence } from "../../../electron/journal/file-names";
import {
  JOURNAL_DIR,
  macOfFrame,
  SMALL_LIMITS,
  someFrame,
  someUuid,
  startMachine,
  writeKeyFile,
  type Machine,
} from "../../support/journal-machine";
import { seededRandom } from "../../support/seeded-random";
import { SimulatedDisk } from "../../support/simulated-disk";
import { fakeClock, refusalOf } from "../electron/fakes";

const BOX_BYTES = 1000;
const random = seededRandom(5);
let disk: SimulatedDisk;
let machine: Machine;
let generation: string;
let frames: Uint8Array<ArrayBuffer>[];

beforeEach(async () => {
  disk = new SimulatedDisk(random);
  generation = someUuid(random);
  frames = [];
  machine = startMachine(disk, { clock: fakeClock().clock });
  await writeKeyFile(machine.disk, generation);
  await machine.journal.begin(generation);
});

const restart = () => {
  machine = startMachine(disk, { clock: fakeClock().clock });
  return machine.journal.state();
};
const segmentPath = (first: number) => path.join(JOURNAL_DIR, generation, segmentName(first));
const nextFrame = async () => {
  const frame = await someFrame(frames.length + 1, random, BOX_BYTES);
  frames.push(frame);
  return frame;
};
async function appendMany(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1)
    await machine.journal.append(await nextFrame(), false);
}
async function snapshotAt(sequence: number, of = generation): Promise<string> {
  const body = new Uint8Array(50).fill(sequence);
  const mac = macOfFrame(frames[sequence - 1]!);
  const snapshotId = someUuid(random);
  const token = await machine.snapshots.begin({ snapshotId, generation: of, sequence, mac }, 50);
  await machine.snapshots.write(token, body);
  const sha256 = createHash("sha256").update(body).digest("hex");
  await machine.journal.addSnapshot(await machine.snapshots.commit(token, sha256));
  return snapshotId;
}

describe("appending", () => {
  it("refuses a frame that does not follow the head, and keeps the head", async () => {
    await appendMany(2);
    const stray = await someFrame(4, random);
    expect(await refusalOf(machine.journal.append(stray, false))).toBe("out_of_step");
    expect((await machine.journal.state()).headSequence).toBe(2);
  });

  it("refuses bytes that are no frames", async () => {
    expect(await refusalOf(machine.journal.append(Uint8Array.of(1, 2, 3), false))).toBe(
      "bad_request",
    );
  });

  it.each([
    ["write", "ENOSPC", "disk_full"],
    ["sync", "EIO", "write_failed"],
    ["write", "EDQUOT", "disk_full"],
  ] as const)("that meets a failing %s (%s) counts for nothing", async (operation, code, told) => {
    await appendMany(2);
    const frame = await someFrame(3, random, BOX_BYTES);
    disk.fail(operation, code);
    expect(await refusalOf(machine.journal.append(frame, false))).toBe(told);
    expect((await restart()).headSequence).toBe(2);
    frames.length = 2;
    await appendMany(1);
    expect(await restart()).toMatchObject({ headSequence: 3, gaps: [] });
  });

  it("is refused below the guard, but last words use the room that was made ahead", async () => {
    await appendMany(1);
    disk.freeBytes = SMALL_LIMITS.guardBytes - 1;
    const frame = await someFrame(2, random);
    expect(await refusalOf(machine.journal.append(frame, false))).toBe("disk_full");
    expect(await machine.journal.append(frame, true)).toEqual({ headSequence: 2, isDiskLow: true });
    expect(machine.logged.map(({ event }) => event)).toContain("disk_low");
  });

  it("of last words gives up the ballast when the disk has nothing left", async () => {
    await appendMany(1);
    // What is prepared after the first frame is done.
    await machine.journal.state();
    disk.fail("write", "ENOSPC");
    const frame = await someFrame(2, random);
    expect((await machine.journal.append(frame, true)).headSequence).toBe(2);
    expect(machine.logged.map(({ event }) => event)).toContain("ballast_released");
  });
});

describe("damage", () => {
  it("at the very end is cut off with zeros and said", async () => {
    await appendMany(3);
    disk.rot(segmentPath(1), (content) => content.fill(7, 3000, 3300));
    expect(await restart()).toMatchObject({ headSequence: 2, wasTailCut: true, gaps: [] });
    expect(
      disk
        .peek(segmentPath(1))
        ?.subarray(2200)
        .every((byte) => byte === 0),
    ).toBe(true);
  });

  it("in the middle is a gap, and the frames behind it are read", async () => {
    await appendMany(5);
    disk.rot(segmentPath(1), (content) => content.fill(0, 2300, 2400));
    expect((await restart()).gaps).toEqual([{ from: 3, to: 3 }]);
    const { frames: read } = await machine.journal.read(0);
    expect(Buffer.compare(read, Buffer.concat(frames.filter((_, index) => index !== 2)))).toBe(0);
  });

  it("that comes while the program runs shows at the next reading", async () => {
    await appendMany(5);
    disk.rot(segmentPath(1), (content) => content.fill(9, 2300, 2400));
    await machine.journal.read(0);
    expect((await machine.journal.state()).gaps).toEqual([{ from: 3, to: 3 }]);
  });

  it("is healed by a snapshot: what was damaged is set aside and never deleted", async () => {
    await appendMany(5);
    disk.rot(segmentPath(1), (content) => content.fill(0, 2300, 2400));
    await restart();
    await machine.journal.heal(await snapshotAt(5));
    expect(await machine.journal.state()).toMatchObject({ headSequence: 5, gaps: [] });
    await appendMany(1);
    expect(await restart()).toMatchObject({ headSequence: 6, gaps: [] });
    expect(disk.peek(`${segmentPath(1)}.damaged`)).not.toBeNull();
  });
});

describe("the end of the journal", () => {
  const firstOfNewest = async (): Promise<number> => {
    const names = await machine.disk.list(path.join(JOURNAL_DIR, generation));
    return Math.max(...names.map((name) => segmentSequence(name) ?? 0));
  };
  const removeNewest = async (): Promise<number> => {
    const first = await firstOfNewest();
    await machine.disk.remove(segmentPath(first));
    return first;
  };

  it("is missed when the newest segment is deleted", async () => {
    await appendMany(20);
    expect(await restart()).toMatchObject({ headSequence: 20, lastNoted: 20, isTailGone: false });
    const first = await removeNewest();
    expect(await restart()).toMatchObject({ headSequence: first - 1, gaps: [], lastNoted: 20 });
    expect((await machine.journal.state()).isTailGone).toBe(true);
    expect(machine.logged.map(({ event }) => event)).toContain("journal_tail_gone");
  });

  it("is missed when the newest segment holds nothing but zeros", async () => {
    await appendMany(20);
    await machine.journal.state();
    const first = await firstOfNewest();
    disk.rot(segmentPath(first), (content) => content.fill(0));
    expect(await restart()).toMatchObject({ headSequence: first - 1, isTailGone: true });
  });

  it("is missed when only its last frame is zeros", async () => {
    await appendMany(3);
    await machine.journal.state();
    disk.rot(segmentPath(1), (content) => content.fill(0, 2200));
    expect(await restart()).toMatchObject({ headSequence: 2, lastNoted: 3, isTailGone: true });
  });

  it("is missed when the only segment is deleted and a snapshot of all that was noted stands", async () => {
    await appendMany(4);
    await snapshotAt(4);
    await removeNewest();
    expect(await restart()).toMatchObject({ headSequence: 4, lastNoted: 4, isTailGone: true });
  });

  it("is not missed when a rotten mark tells nothing", async () => {
    await appendMany(4);
    await machine.journal.state();
    const markPath = path.join(JOURNAL_DIR, generation, MARK_NAME);
    disk.rot(markPath, (content) => content.fill(255, 8));
    expect(await restart()).toMatchObject({ headSequence: 4, lastNoted: 0, isTailGone: false });
  });

  it("is not missed while the first frame of a segment was refused", async () => {
    await appendMany(7);
    const frame = await someFrame(8, random, BOX_BYTES);
    disk.fail("sync", "EIO", 2);
    expect(await refusalOf(machine.journal.append(frame, false))).toBe("write_failed");
    expect(await restart()).toMatchObject({ headSequence: 7, lastNoted: 7, isTailGone: false });
  });

  it("is not missed after a healing, nor after the segments before it went", async () => {
    await appendMany(20);
    await machine.journal.state();
    await machine.journal.heal(await snapshotAt(20));
    expect(await restart()).toMatchObject({ headSequence: 20, isTailGone: false });
    await appendMany(20);
    await snapshotAt(39);
    await snapshotAt(40);
    expect(await restart()).toMatchObject({ headSequence: 40, gaps: [], isTailGone: false });
    await removeNewest();
    expect(await restart()).toMatchObject({ headSequence: 40, isTailGone: true });
  });

  it("is never missed after a power cut, whatever of the mark had reached the disk", async () => {
    for (let round = 0; round < 60; round += 1) {
      disk.cutDuring(1 + Math.floor(random() * 40));
      await appendMany(12).catch(() => undefined);
      disk.loseUnsynced();
      const { headSequence, isTailGone } = await restart();
      expect(isTailGone).toBe(false);
      frames.length = headSequence;
    }
    expect(frames.length).toBeGreaterThan(60);
  });
});

describe("generations", () => {
  it("a second journal is not begun over the first", async () => {
    expect(await refusalOf(machine.journal.begin(generation))).toBe("not_allowed");
    expect(await refusalOf(machine.journal.begin(someUuid(random)))).toBe("not_allowed");
  });

  it("nothing is removed for a key file that names a generation without a journal", async () => {
    await appendMany(2);
    await writeKeyFile(machine.disk, someUuid(random));
    expect((await restart()).generation).toBeNull();
    await writeKeyFile(machine.disk, generation);
    expect((await restart()).headSequence).toBe(2);
  });

  it("an erasure whose intent cannot be written leaves everything as it was", async () => {
    await appendMany(2);
    const to = someUuid(random);
    const snapshotId = await snapshotAt(2, to);
    disk.fail("rename", "EIO", 1);
    const request = { from: generation, to, snapshotId, removedAttachments: [] };
    const sealedStoreKey = new Uint8Array(8);
    const refused = machine.journal.switchTo({ ...request, sealedStoreKey });
    expect(await refusalOf(refused)).toBe("write_failed");
    expect(await restart()).toMatchObject({ generation, headSequence: 2, gaps: [] });
  });
});
