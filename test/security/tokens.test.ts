import { mkdir, readdir, rename, truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { OpenDesk } from "../../electron/export/open-desk";
import { SaveDesk } from "../../electron/export/save-desk";
import { TOKEN_IDLE_MS } from "../../electron/export/token-table";
import { nodeDisk } from "../../electron/export/writer-disk";
import { MAX_CHUNK_BYTES, MAX_IMPORT_BYTES } from "../../shared/ipc/fields";
import { fakeClock, fakeDialogs, refusalOf, sha256Of, tempFolder } from "../unit/electron/fakes";

const BYTES = Uint8Array.of(1, 2, 3);
const SHA256 = sha256Of(BYTES);
const FOREIGN = "f".repeat(32);
const REQUEST = { kind: "batch", suggestedName: "2026-01", expectedBytes: 3 } as const;

async function saveDesk(mode: "real" | "demo" = "real") {
  const folder = await tempFolder();
  const { dialogs, asked } = fakeDialogs(path.join(folder, "a.chumrok"));
  const { clock, advance } = fakeClock();
  const desk = new SaveDesk({ dialogs, disk: nodeDisk, clock, mode });
  const choose = async () => {
    const answer = await desk.choose(REQUEST);
    if (!answer.chosen) throw new Error("cancelled");
    return answer;
  };
  return { desk, choose, advance, asked, folder };
}

describe("a token for writing", () => {
  it("tells the name of the file and nothing of its folder", async () => {
    const { choose, folder } = await saveDesk();
    const answer = await choose();
    expect(answer).toEqual({
      chosen: true,
      token: answer.token,
      fileName: "a.chumrok",
      sizeBytes: 0,
    });
    expect(JSON.stringify(answer)).not.toContain(path.basename(folder));
  });

  it("works once: after commit and after abort it is nothing", async () => {
    const { desk, choose } = await saveDesk();
    const { token } = await choose();
    await desk.write(token, BYTES);
    await desk.commit(token, SHA256);
    const again = () => desk.write(token, BYTES);
    expect(await refusalOf(Promise.resolve().then(again))).toBe("target_expired");
    expect(await refusalOf(desk.commit(token, SHA256))).toBe("target_expired");
    expect(await refusalOf(desk.abort(token))).toBe("target_expired");
  });

  it("that was made up opens nothing", async () => {
    const { desk, choose, folder } = await saveDesk();
    await choose();
    expect(await refusalOf(desk.commit(FOREIGN, SHA256))).toBe("target_expired");
    expect(await refusalOf(desk.abort("__proto__"))).toBe("target_expired");
    expect(await readdir(folder)).toEqual([]);
  });

  it("expires when it lies unused, and takes its temp file along", async () => {
    const { desk, choose, advance, folder } = await saveDesk();
    const { token } = await choose();
    await desk.write(token, BYTES);
    advance(TOKEN_IDLE_MS);
    expect(await refusalOf(desk.commit(token, SHA256))).toBe("target_expired");
    await desk.abortAll();
    expect(await readdir(folder)).toEqual([]);
  });

  it("dies with the session, and so does its temp file", async () => {
    const { desk, choose, folder } = await saveDesk();
    const { token } = await choose();
    await desk.write(token, BYTES);
    await desk.abortAll();
    expect(await readdir(folder)).toEqual([]);
    expect(await refusalOf(desk.commit(token, SHA256))).toBe("target_expired");
  });

  it("for a name that is being written is not given twice", async () => {
    const { choose } = await saveDesk();
    await choose();
    expect(await refusalOf(choose())).toBe("write_failed");
  });

  it("is not given when the person cancels", async () => {
    const { dialogs } = fakeDialogs(null);
    const desk = new SaveDesk({ dialogs, disk: nodeDisk, clock: fakeClock().clock, mode: "real" });
    expect(await desk.choose(REQUEST)).toEqual({ chosen: false });
  });

  it("is never given for a readable key in a real installation", async () => {
    const { desk, asked } = await saveDesk("real");
    const request = { ...REQUEST, kind: "demo_key" } as const;
    expect(await refusalOf(desk.choose(request))).toBe("not_allowed");
    expect(asked).toEqual([]);
  });

  it.each([
    ["real", "batch", "chumrok"],
    ["demo", "batch", "chumrok-demo"],
    ["real", "organisation_card", "chumrok-card"],
    ["demo", "organisation_card", "chumrok-demo-card"],
    ["demo", "demo_key", "txt"],
    ["real", "report_json", "json"],
    ["real", "audit_json", "json"],
  ] as const)("in %s mode a %s is a .%s", async (mode, kind, extension) => {
    const { desk, asked } = await saveDesk(mode);
    await desk.choose({ ...REQUEST, kind });
    expect(asked).toEqual([{ suggestedFileName: `2026-01.${extension}`, extension }]);
  });
});

describe("a token for reading", () => {
  async function openDesk(content: Uint8Array) {
    const folder = await tempFolder();
    const filePath = path.join(folder, "b.chumrok");
    await writeFile(filePath, content);
    const { clock, advance } = fakeClock();
    const desk = new OpenDesk({ dialogs: fakeDialogs(filePath).dialogs, clock, mode: "real" });
    const answer = await desk.choose({ kind: "batch" });
    if (!answer.chosen) throw new Error("cancelled");
    return { desk, advance, filePath, ...answer };
  }

  it("gives a large file in pieces, each no larger than one message", async () => {
    const content = new Uint8Array(MAX_CHUNK_BYTES + 5).fill(9);
    const { desk, token, sizeBytes, fileName } = await openDesk(content);
    expect([sizeBytes, fileName]).toEqual([content.byteLength, "b.chumrok"]);
    const first = await desk.read({ token, offset: 0 });
    const second = await desk.read({ token, offset: MAX_CHUNK_BYTES });
    expect([first.chunk.byteLength, first.isLast]).toEqual([MAX_CHUNK_BYTES, false]);
    expect([second.chunk.byteLength, second.isLast]).toEqual([5, true]);
    await desk.close(token);
  });

  it("gives an empty file as an empty last piece", async () => {
    const { desk, token } = await openDesk(new Uint8Array(0));
    expect(await desk.read({ token, offset: 0 })).toEqual({
      chunk: new Uint8Array(0),
      isLast: true,
    });
    await desk.close(token);
  });

  it("gives nothing past the end, and ends early when the file became shorter", async () => {
    const { desk, token, filePath } = await openDesk(Uint8Array.of(1, 2, 3, 4));
    expect((await desk.read({ token, offset: 100 })).chunk.byteLength).toBe(0);
    await truncate(filePath, 2);
    const piece = await desk.read({ token, offset: 0 });
    expect(piece).toEqual({ chunk: Uint8Array.of(1, 2), isLast: true });
    await desk.closeAll();
  });

  it.skipIf(process.platform === "win32")(
    "reads what was chosen, not what took its name",
    async () => {
      const { desk, token, filePath } = await openDesk(BYTES);
      await rename(filePath, `${filePath}.moved`);
      await writeFile(filePath, Uint8Array.of(9, 9, 9));
      expect((await desk.read({ token, offset: 0 })).chunk).toEqual(BYTES);
      await desk.close(token);
    },
  );

  it("is nothing after close, after the session, after lying unused, and when made up", async () => {
    const closed = await openDesk(BYTES);
    await closed.desk.close(closed.token);
    const ended = await openDesk(BYTES);
    await ended.desk.closeAll();
    const idle = await openDesk(BYTES);
    idle.advance(TOKEN_IDLE_MS);
    for (const { desk, token } of [closed, ended, idle, { ...closed, token: FOREIGN }]) {
      expect(await refusalOf(desk.read({ token, offset: 0 }))).toBe("target_expired");
    }
  });

  it("is not given for a folder or for too large a file", async () => {
    const folder = await tempFolder();
    const { clock } = fakeClock();
    const deskFor = (filePath: string) =>
      new OpenDesk({ dialogs: fakeDialogs(filePath).dialogs, clock, mode: "real" });
    await mkdir(path.join(folder, "c.chumrok"));
    const asFolder = deskFor(path.join(folder, "c.chumrok")).choose({ kind: "batch" });
    expect(await refusalOf(asFolder)).toBe("not_ours");
    const large = path.join(folder, "large.chumrok");
    await writeFile(large, "");
    await truncate(large, MAX_IMPORT_BYTES + 1);
    expect(await refusalOf(deskFor(large).choose({ kind: "batch" }))).toBe("file_too_large");
  });
});
