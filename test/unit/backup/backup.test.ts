import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openBackup } from "../../../electron/backup/backup-file";
import { restoreBackup } from "../../../electron/backup/restore-backup";
import { nodeRestoreDisk, type RestoreDisk } from "../../../electron/backup/restore-disk";
import { nodeDisk } from "../../../electron/export/writer-disk";
import { refusalOf, tempFolder } from "../electron/fakes";
import {
  appendFrames,
  ATTACHMENT_IDS,
  backedUp,
  houseWithFiles,
  mainOver,
  placesIn,
  SNAPSHOT_BODY,
} from "./house-with-files";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("a backup", () => {
  it("holds keys, snapshot, later frames and attachments, and tells what it is without a key", async () => {
    const { desk, made, grant, stick } = await backedUp();
    expect(made.fileName).toBe(path.basename(stick));
    expect(made.info).toMatchObject({
      ...{ vaultId: grant.vaultId, generation: grant.generation },
      ...{ headSequence: 6, attachmentCount: 2 },
    });
    const opened = await desk.open();
    if (!opened.chosen) throw new Error("cancelled");
    expect(opened.info).toEqual(made.info);
    const reader = desk.readerOf(opened.token);
    const state = await reader.state();
    expect([state.headSequence, state.gaps, state.snapshots.length]).toEqual([6, [], 1]);
    const [snapshot] = state.snapshots;
    const body = await reader.readSnapshot(snapshot?.snapshotId ?? "", 0);
    expect(new Uint8Array(body.chunk)).toEqual(SNAPSHOT_BODY);
    expect((await reader.read(3)).frames.byteLength).toBeGreaterThan(0);
    await desk.close(opened.token);
    expect(() => desk.readerOf(opened.token)).toThrow("target_expired");
  });

  it("remembers when it was made and when it was tried out", async () => {
    const { desk } = await backedUp();
    expect(await desk.times()).toEqual({
      lastBackupAt: "2026-01-05T00:00:00.000Z",
      lastDrillAt: null,
    });
    const opened = await desk.open();
    if (!opened.chosen) throw new Error("cancelled");
    await desk.triedOut(opened.token);
    expect((await desk.times()).lastDrillAt).toBe("2026-01-05T00:00:00.000Z");
    await desk.closeAll();
    expect(await refusalOf(desk.triedOut(opened.token))).toBe("target_expired");
  });

  it("holds no readable name, and not even a path", async () => {
    const { bytes, folder } = await backedUp();
    const text = Buffer.from(bytes).toString("latin1");
    for (const secret of ["dara", "Dara", "Rumduol", folder]) expect(text).not.toContain(secret);
  });

  it("that does not fit is not begun, and leaves nothing on the stick", async () => {
    // The dialog's own look finds room; with the sizes known there is none.
    let asked = 0;
    const freeBytes = () => Promise.resolve((asked += 1) === 1 ? 1e12 : 1024 * 1024);
    const { desk, stick } = await houseWithFiles({ disk: { ...nodeDisk, freeBytes } });
    expect(await refusalOf(desk.make())).toBe("disk_full");
    expect(await readdir(path.dirname(stick))).toEqual([]);
    expect((await desk.times()).lastBackupAt).toBeNull();
  });

  it("fails whole when an attachment is erased while it is written", async () => {
    const { desk, journal, attachments, stick } = await houseWithFiles();
    const freeze = journal.freeze.bind(journal);
    vi.spyOn(journal, "freeze").mockImplementation(async (work) => {
      const result = await freeze(work);
      await attachments.remove(ATTACHMENT_IDS[1]);
      return result;
    });
    await expect(desk.make()).rejects.toThrow();
    expect(await readdir(path.dirname(stick))).toEqual([]);
  });

  it("takes an attachment that came while others were read", async () => {
    const { desk, journal, attachments } = await houseWithFiles();
    const freeze = journal.freeze.bind(journal);
    const attachmentId = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a99";
    vi.spyOn(journal, "freeze").mockImplementation(async (work) => {
      await attachments.write({ attachmentId, index: 0, count: 1, chunk: Uint8Array.of(1) });
      return freeze(work);
    });
    const made = await desk.make();
    expect(made.made && made.info.attachmentCount).toBe(3);
  });
});

describe("restoring", () => {
  const everythingIn = async (folder: string) => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    return names
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .sort();
  };

  it("makes another machine the same house: keys, journal, attachments", async () => {
    const { stick, keyFilePath, grant } = await backedUp();
    const folder = await tempFolder();
    const other = mainOver(folder, stick);
    const opened = await other.desk.open();
    if (!opened.chosen) throw new Error("cancelled");
    await other.desk.restore(opened.token);
    expect(await readFile(other.places.keyFilePath)).toEqual(await readFile(keyFilePath));
    const state = await other.journal.state();
    expect([state.generation, state.headSequence, state.gaps]).toEqual([grant.generation, 6, []]);
    expect(await other.attachments.list()).toEqual(ATTACHMENT_IDS);
    await appendFrames(other.journal, 7, 7);
    expect((await other.journal.state()).headSequence).toBe(7);
    await other.journal.close();
    expect(await readdir(folder)).not.toContain("restore");
  });

  it("never replaces a vault", async () => {
    const { desk } = await backedUp();
    const opened = await desk.open();
    if (!opened.chosen) throw new Error("cancelled");
    expect(await refusalOf(desk.restore(opened.token))).toBe("vault_exists");
    await desk.closeAll();
  });

  it("keeps a journal that has lost its key file, under another name", async () => {
    const { stick, grant } = await backedUp();
    const folder = await tempFolder();
    const lost = path.join(folder, "journal", grant.generation);
    await nodeRestoreDisk.makeFolder(lost);
    await writeFile(path.join(lost, "segment-0000000000000001.cjs"), "frames of before");
    const { desk } = mainOver(folder, stick);
    const opened = await desk.open();
    if (!opened.chosen) throw new Error("cancelled");
    await desk.restore(opened.token);
    const aside = path.join(folder, "journal.before-restore-1", grant.generation);
    expect(await readdir(aside)).toEqual(["segment-0000000000000001.cjs"]);
  });

  it("after a crash at any step: no vault, and the next try brings everything back", async () => {
    const { stick } = await backedUp();
    const wanted = mainOver(await tempFolder(), stick);
    const first = await wanted.desk.open();
    if (!first.chosen) throw new Error("cancelled");
    await wanted.desk.restore(first.token);
    const whole = await everythingIn(path.dirname(wanted.places.restoreDir));
    let crashes = 0;
    for (let step = 0; ; step += 1) {
      const folder = await tempFolder();
      const places = placesIn(folder);
      const { files } = mainOver(folder, stick);
      const file = await openBackup(stick, "real");
      const saveKeys = files.save.bind(files);
      const disk = crashingAt(step);
      const isDone = await restoreBackup(file, { disk, places, saveKeys }).then(
        () => true,
        () => false,
      );
      if (isDone && disk.calls() <= step) {
        await file.close();
        break;
      }
      if (!isDone) {
        crashes += 1;
        expect((await files.load()).state).toBe("missing");
        await restoreBackup(file, { disk: nodeRestoreDisk, places, saveKeys });
      }
      await file.close();
      await nodeRestoreDisk.removeAll(places.restoreDir);
      expect(await everythingIn(folder)).toEqual(whole);
    }
    expect(crashes).toBeGreaterThan(10);
  });
});

/** A disk whose call of this number, and every later one, fails, as after the end of the program. */
function crashingAt(step: number): RestoreDisk & { readonly calls: () => number } {
  let calls = 0;
  const crashes = <A extends unknown[], R>(work: (...args: A) => Promise<R>) => {
    return (...args: A): Promise<R> =>
      calls++ >= step ? Promise.reject(new Error("crash")) : work(...args);
  };
  const real = nodeRestoreDisk;
  return {
    freeBytes: crashes((folder: string) => real.freeBytes(folder)),
    exists: crashes((filePath: string) => real.exists(filePath)),
    createPart: crashes((partPath: string) => real.createPart(partPath)),
    rename: crashes((from: string, to: string) => real.rename(from, to)),
    list: crashes((folder: string) => real.list(folder)),
    makeFolder: crashes((folder: string) => real.makeFolder(folder)),
    removeAll: crashes((folder: string) => real.removeAll(folder)),
    syncFolder: crashes((folder: string) => real.syncFolder(folder)),
    calls: () => calls,
  };
}
