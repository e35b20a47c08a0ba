import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { FileWriter } from "../../../electron/export/file-writer";
import { toSaveTarget } from "../../../electron/export/save-target";
import { nodeDisk, type WriterDisk } from "../../../electron/export/writer-disk";
import { refusalOf, sha256Of, tempFolder } from "./fakes";

const BYTES = new TextEncoder().encode("sealed bytes");
const SHA256 = sha256Of(BYTES);

async function writerIn(folder: string, disk: WriterDisk = nodeDisk) {
  const target = await toSaveTarget(disk, path.join(folder, "a.chumrok"), "chumrok", 10);
  return new FileWriter(disk, target);
}

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error("no"), { code }));
}

describe("a file on its way out", () => {
  it("stands at its place only after it was read back", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    expect(await writer.write(BYTES.subarray(0, 4))).toBe(4);
    expect(await writer.write(BYTES.subarray(4))).toBe(BYTES.byteLength);
    expect(await readdir(folder)).toEqual([".a.chumrok.part"]);
    expect(await writer.commit(SHA256)).toBe(BYTES.byteLength);
    expect(await readdir(folder)).toEqual(["a.chumrok"]);
    expect(new Uint8Array(await readFile(path.join(folder, "a.chumrok")))).toEqual(BYTES);
  });

  it("keeps the order of pieces that were sent without waiting", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    const pieces = Array.from({ length: 50 }, (_, index) => Uint8Array.of(index));
    await Promise.all(pieces.map((piece) => writer.write(piece)));
    await writer.commit(sha256Of(Uint8Array.from({ length: 50 }, (_, index) => index)));
  });

  it.skipIf(process.platform === "win32")("may be read by its owner only", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    await writer.write(BYTES);
    await writer.commit(SHA256);
    expect((await stat(path.join(folder, "a.chumrok"))).mode & 0o777).toBe(0o600);
  });

  it("leaves the older file as it was when the bytes read back are others", async () => {
    const folder = await tempFolder();
    await writeFile(path.join(folder, "a.chumrok"), "older");
    const lying = { ...nodeDisk, hash: () => Promise.resolve("0".repeat(64)) };
    const writer = await writerIn(folder, lying);
    await writer.write(BYTES);
    expect(await refusalOf(writer.commit(SHA256))).toBe("read_back_differs");
    expect(await readdir(folder)).toEqual(["a.chumrok"]);
    expect(await readFile(path.join(folder, "a.chumrok"), "utf8")).toBe("older");
  });

  it("is not made real under another hash than its own", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    await writer.write(BYTES);
    expect(await refusalOf(writer.commit("0".repeat(64)))).toBe("read_back_differs");
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["ENOSPC", "disk_full"],
    ["EDQUOT", "disk_full"],
    ["EIO", "write_failed"],
  ])("ends without a trace when a piece meets %s", async (systemCode, code) => {
    const folder = await tempFolder();
    const full: WriterDisk = {
      ...nodeDisk,
      createPart: async (partPath) => ({
        ...(await nodeDisk.createPart(partPath)),
        write: failing(systemCode),
      }),
    };
    const writer = await writerIn(folder, full);
    expect(await refusalOf(writer.write(BYTES))).toBe(code);
    expect(await readdir(folder)).toEqual([]);
    expect(await refusalOf(writer.write(BYTES))).toBe("target_expired");
  });

  it("ends without a trace when the last flush fails", async () => {
    const folder = await tempFolder();
    const full: WriterDisk = {
      ...nodeDisk,
      createPart: async (partPath) => ({
        ...(await nodeDisk.createPart(partPath)),
        sync: failing("ENOSPC"),
      }),
    };
    const writer = await writerIn(folder, full);
    await writer.write(BYTES);
    expect(await refusalOf(writer.commit(SHA256))).toBe("disk_full");
    expect(await readdir(folder)).toEqual([]);
  });

  it("is refused before it starts when it cannot fit", async () => {
    const small = { ...nodeDisk, freeBytes: () => Promise.resolve(1024 * 1024 + 9) };
    expect(await refusalOf(toSaveTarget(small, "/nowhere/a.chumrok", "chumrok", 10))).toBe(
      "disk_full",
    );
  });

  it("aborts without a trace and takes nothing afterwards", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    await writer.write(BYTES);
    await writer.abort();
    await writer.abort();
    expect(await readdir(folder)).toEqual([]);
    expect(await refusalOf(writer.write(BYTES))).toBe("target_expired");
    expect(await refusalOf(writer.commit(SHA256))).toBe("target_expired");
    expect(writer.state).toBe("aborted");
  });

  it("stays when it is aborted after its end", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    await writer.write(BYTES);
    await writer.commit(SHA256);
    await writer.abort();
    expect(await readdir(folder)).toEqual(["a.chumrok"]);
  });

  it("does not replace a file that the dialog did not ask about", async () => {
    const folder = await tempFolder();
    const writer = await writerIn(folder);
    await writer.write(BYTES);
    await writeFile(path.join(folder, "a.chumrok"), "came later");
    expect(await refusalOf(writer.commit(SHA256))).toBe("write_failed");
    expect(await readFile(path.join(folder, "a.chumrok"), "utf8")).toBe("came later");
    expect(await readdir(folder)).toEqual(["a.chumrok"]);
  });

  it("takes the next free name when the dialog left the extension out", async () => {
    const folder = await tempFolder();
    await writeFile(path.join(folder, "a.chumrok"), "older");
    const target = await toSaveTarget(nodeDisk, path.join(folder, "a"), "chumrok", 10);
    expect(target.fileName).toBe("a-2.chumrok");
    expect(target.isReplacing).toBe(false);
  });

  it("does not write through a link that lies where its temp file goes", async () => {
    const folder = await tempFolder();
    const victim = path.join(folder, "victim");
    await writeFile(victim, "untouched");
    await mkdir(path.join(folder, "out"));
    await symlink(victim, path.join(folder, "out", ".a.chumrok.part"));
    const writer = await writerIn(path.join(folder, "out"));
    await writer.write(BYTES);
    await writer.commit(SHA256);
    expect(await readFile(victim, "utf8")).toBe("untouched");
  });
});
