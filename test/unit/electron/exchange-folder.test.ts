import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ExchangeFolder } from "../../../electron/exchange/exchange-folder";
import { OpenDesk } from "../../../electron/export/open-desk";
import { SaveDesk } from "../../../electron/export/save-desk";
import { nodeDisk } from "../../../electron/export/writer-disk";
import { fakeClock, fakeDialogs, refusalOf, sha256Of } from "./fakes";

// The folder through which files go and come: a stick that anybody may have had in their hands.

let root: string;
let stick: string;
let chosen: string | null;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "exchange-"));
  stick = path.join(root, "STICK");
  await mkdir(path.join(root, "vault"));
  await mkdir(stick);
  chosen = stick;
});
afterEach(() => rm(root, { recursive: true, force: true }));

function folderOf(mode: "real" | "demo" = "real") {
  const parts = { dialogs: fakeDialogs(null).dialogs, clock: fakeClock().clock, mode };
  const openDesk = new OpenDesk(parts);
  const saveDesk = new SaveDesk({ ...parts, disk: nodeDisk });
  const folder = new ExchangeFolder({
    ...{ mode, openDesk, saveDesk, notesPath: path.join(root, "vault", "exchange-folder.json") },
    dialog: { askFolder: () => Promise.resolve(chosen) },
  });
  return { folder, openDesk, saveDesk };
}

const put = (name: string, text = "sealed") => writeFile(path.join(stick, name), text);

async function namesIn(folder: ExchangeFolder): Promise<string[] | undefined> {
  const state = await folder.state();
  return state.folder?.files.map(({ fileName }) => fileName).sort();
}

describe("the exchange folder", () => {
  it("is remembered, and its path never leaves main", async () => {
    await put("month.chumrok");
    await folderOf().folder.choose();
    const { folder } = folderOf();
    const state = await folder.state();
    expect(state.folder).toMatchObject({ name: "STICK", isThere: true });
    expect(JSON.stringify(state)).not.toContain(root);
  });

  it("stays what it was when the person chose none", async () => {
    const { folder } = folderOf();
    chosen = null;
    expect(await folder.choose()).toEqual({ folder: null });
  });

  it("offers plain files of its mode only: no links, no hidden files, no folders", async () => {
    await writeFile(path.join(root, "secret.chumrok"), "elsewhere");
    await symlink(path.join(root, "secret.chumrok"), path.join(stick, "link.chumrok"));
    await mkdir(path.join(stick, "folder.chumrok"));
    await Promise.all(
      ["a.chumrok", "B.CHUMROK", ".c.chumrok", ".d.chumrok.part", "e.txt", "f.chumrok-demo"].map(
        (name) => put(name),
      ),
    );
    const { folder } = folderOf();
    await folder.choose();
    expect(await namesIn(folder)).toEqual(["B.CHUMROK", "a.chumrok"]);
    expect(await namesIn(folderOf("demo").folder)).toEqual(["f.chumrok-demo"]);
  });

  it("opens a file by its id, and refuses one that is not there as it was shown", async () => {
    await put("month.chumrok", "sealed bytes");
    const { folder, openDesk } = folderOf();
    const [file] = (await folder.choose()).folder!.files;
    const opened = await folder.open(file!.fileId);
    const read = await openDesk.read({ token: opened.token, offset: 0 });
    expect(Buffer.from(read.chunk).toString()).toBe("sealed bytes");
    await openDesk.closeAll();
    await put("month.chumrok", "something else by now");
    expect(await refusalOf(folder.open(file!.fileId))).toBe("record_missing");
    expect(await refusalOf(folder.open("ab".repeat(16)))).toBe("record_missing");
  });

  it("says that a stick was pulled out, and knows it again when it is back", async () => {
    await put("month.chumrok");
    const { folder } = folderOf();
    await folder.choose();
    await rm(stick, { recursive: true });
    expect((await folder.state()).folder).toEqual({ name: "STICK", isThere: false, files: [] });
    expect(await refusalOf(folder.open("ab".repeat(16)))).toBe("folder_gone");
    expect(await refusalOf(folder.write("month", 3))).toBe("folder_gone");
    await mkdir(stick);
    expect((await folder.state()).folder).toMatchObject({ isThere: true });
  });

  it("writes beside what is there, never over it", async () => {
    await put("month.chumrok", "the first");
    const { folder, saveDesk } = folderOf();
    await folder.choose();
    const bytes = Buffer.from("the second");
    const { token, fileName } = await folder.write("month", bytes.byteLength);
    expect(fileName).toBe("month-2.chumrok");
    await saveDesk.write(token, bytes);
    await saveDesk.commit(token, sha256Of(bytes));
    expect((await readdir(stick)).sort()).toEqual(["month-2.chumrok", "month.chumrok"]);
    expect(await readFile(path.join(stick, "month.chumrok"), "utf8")).toBe("the first");
  });

  it("stays in its folder whatever name is asked for", async () => {
    const { folder, saveDesk } = folderOf();
    await folder.choose();
    const { token, fileName } = await folder.write("../../vault/keys", 3);
    await saveDesk.abort(token);
    expect(fileName).not.toContain("/");
    expect(await readdir(path.join(root, "vault"))).toEqual(["exchange-folder.json"]);
  });

  it("does not offer as new what was dealt with, until it changes", async () => {
    await put("month.chumrok");
    const { folder } = folderOf();
    const [file] = (await folder.choose()).folder!.files;
    await folder.done(file!.fileId);
    expect((await folderOf().folder.state()).folder?.files).toMatchObject([{ isDone: true }]);
    await put("month.chumrok", "another content");
    expect((await folder.state()).folder?.files).toMatchObject([{ isDone: false }]);
  });

  it("is forgotten when asked to, or when its note does not read", async () => {
    const { folder } = folderOf();
    await folder.choose();
    expect(await folder.forget()).toEqual({ folder: null });
    await folder.choose();
    await writeFile(path.join(root, "vault", "exchange-folder.json"), '{"folder":7}');
    expect(await folder.state()).toEqual({ folder: null });
  });
});
