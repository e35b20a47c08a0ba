import { mkdir, open, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { AttachmentStore, KEPT_FREE_BYTES } from "../../../electron/attachments/attachment-store";
import { nodeDisk, type WriterDisk } from "../../../electron/export/writer-disk";
import { refusalOf, tempFolder } from "../electron/fakes";

const ID = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a11";
const OTHER_ID = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a12";
const CHUNKS = [[1, 2, 3, 4], [5, 6, 7, 8], [9]].map((bytes) => Uint8Array.from(bytes));

const opened: AttachmentStore[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((store) => store.abandonAll()));
});

async function storeIn(disk: WriterDisk = nodeDisk) {
  const folder = path.join(await tempFolder(), "attachments");
  const store = new AttachmentStore(folder, disk);
  opened.push(store);
  const send = (index: number, attachmentId = ID) =>
    store.write({ attachmentId, index, count: 3, chunk: CHUNKS[index] ?? new Uint8Array(1) });
  const sendAll = async () => {
    for (const index of CHUNKS.keys()) await send(index);
  };
  return { folder, store, send, sendAll };
}

const failing = (code: string) => () => Promise.reject(Object.assign(new Error("no"), { code }));

describe("an attachment", () => {
  it("comes back chunk by chunk, in a later run too", async () => {
    const { folder, sendAll } = await storeIn();
    await sendAll();
    const later = new AttachmentStore(folder, nodeDisk);
    for (const [index, chunk] of CHUNKS.entries()) {
      expect(new Uint8Array(await later.read({ attachmentId: ID, index }))).toEqual(chunk);
    }
    expect(await refusalOf(later.read({ attachmentId: ID, index: 3 }))).toBe("record_missing");
    expect(await refusalOf(later.read({ attachmentId: OTHER_ID, index: 0 }))).toBe(
      "record_missing",
    );
    expect(await later.list()).toEqual([ID]);
  });

  it("has no name until its last chunk is on the disk", async () => {
    const { folder, store, send } = await storeIn();
    await send(0);
    await send(1);
    expect(await readdir(folder)).toEqual([`${ID}.part`]);
    expect(await store.list()).toEqual([]);
    expect(await refusalOf(store.read({ attachmentId: ID, index: 0 }))).toBe("record_missing");
  });

  it("that was being written when the program was killed is gone after the next start", async () => {
    const { folder, send } = await storeIn();
    await send(0);
    const next = new AttachmentStore(folder, nodeDisk);
    await next.removeUnfinished();
    expect(await readdir(folder)).toEqual([]);
  });

  it("that was being written at a lock is gone, and its other chunks are out of step", async () => {
    const { folder, store, send } = await storeIn();
    await send(0);
    await store.abandonAll();
    expect(await readdir(folder)).toEqual([]);
    expect(await refusalOf(send(1))).toBe("out_of_step");
  });

  it("takes chunks in order only", async () => {
    const { send } = await storeIn();
    expect(await refusalOf(send(1))).toBe("out_of_step");
    await send(0);
    expect(await refusalOf(send(2))).toBe("out_of_step");
    await send(1);
    expect(await refusalOf(send(1))).toBe("out_of_step");
  });

  it("does not change its number of chunks on the way", async () => {
    const { store, send } = await storeIn();
    await send(0);
    const other = { attachmentId: ID, index: 1, count: 2, chunk: CHUNKS[1] ?? new Uint8Array(1) };
    expect(await refusalOf(store.write(other))).toBe("out_of_step");
  });

  it("starts anew with its first chunk", async () => {
    const { store, send, sendAll } = await storeIn();
    await send(0);
    await send(1);
    await sendAll();
    expect(new Uint8Array(await store.read({ attachmentId: ID, index: 2 }))).toEqual(CHUNKS[2]);
  });

  it("that is whole is never written over", async () => {
    const { store, send, sendAll } = await storeIn();
    await sendAll();
    expect(await refusalOf(send(0))).toBe("out_of_step");
    expect(new Uint8Array(await store.read({ attachmentId: ID, index: 0 }))).toEqual(CHUNKS[0]);
  });

  it.skipIf(process.platform === "win32")("may be read by its owner only", async () => {
    const { folder, sendAll } = await storeIn();
    await sendAll();
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(path.join(folder, `${ID}.cja`))).mode & 0o777).toBe(0o600);
  });

  it("is not started where it would leave too little room", async () => {
    const freeBytes = () => Promise.resolve(KEPT_FREE_BYTES + 3 * 4 - 1);
    const { folder, send } = await storeIn({ ...nodeDisk, freeBytes });
    expect(await refusalOf(send(0))).toBe("disk_full");
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves nothing behind when the disk fills up in the middle", async () => {
    const createPart: WriterDisk["createPart"] = async (partPath) => {
      const part = await nodeDisk.createPart(partPath);
      return {
        ...part,
        write: (chunk) => (chunk.byteLength === 1 ? failing("ENOSPC")() : part.write(chunk)),
      };
    };
    const { folder, store, sendAll } = await storeIn({ ...nodeDisk, createPart });
    expect(await refusalOf(sendAll())).toBe("disk_full");
    expect(await readdir(folder)).toEqual([]);
    expect(await store.list()).toEqual([]);
  });

  it("leaves nothing behind when it cannot be synced or named", async () => {
    const rename = await storeIn({ ...nodeDisk, rename: failing("EIO") });
    expect(await refusalOf(rename.sendAll())).toBe("write_failed");
    expect(await readdir(rename.folder)).toEqual([]);
  });

  it("is overwritten with zeros before it is removed", async () => {
    const { folder, store, sendAll } = await storeIn();
    await sendAll();
    const handle = await open(path.join(folder, `${ID}.cja`), "r");
    await store.remove(ID);
    const content = await handle.readFile();
    await handle.close();
    expect(content.byteLength).toBeGreaterThan(9);
    expect(content.every((byte) => byte === 0)).toBe(true);
    expect(await readdir(folder)).toEqual([]);
    await store.remove(ID);
  });

  it("cut short or with a changed index is damaged, and nothing of it is read", async () => {
    const { folder, store, sendAll } = await storeIn();
    await sendAll();
    const filePath = path.join(folder, `${ID}.cja`);
    const whole = await readFile(filePath);
    for (let size = 0; size < whole.byteLength; size += 1) {
      await truncate(filePath, size);
      expect(await refusalOf(store.read({ attachmentId: ID, index: 0 }))).toBe("damaged_file");
      await writeFile(filePath, whole);
    }
    for (let at = 9; at < whole.byteLength; at += 1) {
      await writeFile(filePath, whole.with(at, (whole[at] ?? 0) ^ 1));
      expect(await refusalOf(store.read({ attachmentId: ID, index: 0 }))).toBe("damaged_file");
    }
  });
});

describe("the folder of attachments", () => {
  it("names no file after anything but an id", async () => {
    const { store } = await storeIn();
    for (const name of ["../vault/keys", "a", "", `${ID}/../x`]) {
      expect(() => store.pathOf(name)).toThrow();
      await expect(store.remove(name)).rejects.toThrow();
    }
  });

  it("lists only whole files of ours", async () => {
    const { folder, store } = await storeIn();
    await mkdir(folder, { recursive: true });
    for (const name of ["x.cja", `${OTHER_ID}.part`, `${OTHER_ID}.cja.bak`, "readme"]) {
      await writeFile(path.join(folder, name), "");
    }
    expect(await store.list()).toEqual([]);
  });
});
