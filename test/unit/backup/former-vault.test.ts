import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";
import { FormerVault } from "../../../electron/backup/former-vault";
import { nodeRestoreDisk } from "../../../electron/backup/restore-disk";
import { nodeJournalDisk } from "../../../electron/journal/node-journal-disk";
import { NEW_VAULT } from "../../contract/samples";
import { refusalOf, tempFolder } from "../electron/fakes";
import { emptyHouse } from "../electron/vault-house";

const GENERATION = "00000000-0000-4000-8000-00000000000a";
const SEGMENT = "segment-0000000000000001.cjs";
const CREATE = { ask: "create", vault: NEW_VAULT } as const;

/** A data folder without a key file; `names` lie in the folder of a generation. */
async function withoutKeys(names: readonly string[], clear = () => Promise.resolve()) {
  const folder = await tempFolder();
  const places = {
    journalDir: path.join(folder, "journal"),
    attachmentsDir: path.join(folder, "attachments"),
  };
  const generationDir = path.join(places.journalDir, GENERATION);
  await nodeRestoreDisk.makeFolder(generationDir);
  await nodeRestoreDisk.makeFolder(places.attachmentsDir);
  for (const name of names) await writeFile(path.join(generationDir, name), "sealed frames");
  await writeFile(path.join(places.attachmentsDir, "one"), "a sealed file");
  const cleared: string[] = [];
  const former = new FormerVault({
    ...{ places, disk: nodeRestoreDisk, journalDisk: nodeJournalDisk },
    clearDatabase: async () => {
      await clear();
      cleared.push("database");
    },
  });
  const house = await emptyHouse({
    former: { stands: () => former.stands(), setAside: () => former.setAside() },
  });
  return { folder, house, cleared };
}

it("a journal without its key file never looks like an empty machine", async () => {
  const { house } = await withoutKeys([SEGMENT]);
  expect(await house.vault().state()).toBe("keys_missing");
});

it("an empty folder of a journal is an empty machine", async () => {
  const { house, folder, cleared } = await withoutKeys([]);
  expect(await house.vault().state()).toBe("missing");
  await house.get(CREATE);
  expect((await readdir(folder)).sort()).toEqual(["attachments", "journal"]);
  expect(cleared).toEqual([]);
});

it("a new house moves the journal and the files of the one before aside, and removes nothing", async () => {
  const { house, folder, cleared } = await withoutKeys([SEGMENT]);
  await house.get(CREATE);
  expect(await house.vault().state()).toBe("ready");
  const aside = path.join(folder, "journal.before-start-1", GENERATION);
  expect(await readdir(aside)).toEqual([SEGMENT]);
  expect(await readdir(path.join(folder, "attachments.before-start-1"))).toEqual(["one"]);
  expect(await readdir(folder)).not.toContain("journal");
  expect(cleared).toEqual(["database"]);
});

it("no new house begins while the one before cannot be moved aside", async () => {
  const refuse = () => Promise.reject(new Error("the database is in use"));
  const { house, folder } = await withoutKeys([SEGMENT], refuse);
  expect(await refusalOf(house.get(CREATE))).not.toBeNull();
  expect(await house.vault().state()).toBe("keys_missing");
  expect((await readdir(folder)).sort()).toEqual(["attachments", "journal"]);
});
