import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { createHouse, RUMDUOL, switchTo, tryUnlock, WORDS } from "../support/journey";

/** Every byte of the journal becomes another one; the folder and its files stay. */
function ruinJournal(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true }).map(String)) {
    const file = path.join(folder, name);
    if (statSync(file).isFile()) writeFileSync(file, readFileSync(file).fill(7));
  }
}

test("where neither copy opens, the page with the key ends and the door says the ways out", async ({
  launch,
  dataDir,
}) => {
  const whole = await launch();
  await createHouse(await whole.window(), "en", RUMDUOL);
  await whole.close();
  // The stand-in keeps the working copy there; the packaged program has it beside the vault.
  for (const profile of ["standin-profile/Default", ""]) {
    rmSync(path.join(dataDir, profile, "IndexedDB"), { recursive: true, force: true });
  }
  ruinJournal(path.join(dataDir, "journal"));

  const chumrok = await launch();
  const page = await chumrok.window();
  await switchTo(page, "en");
  await tryUnlock(page, "en", RUMDUOL);
  const door = await chumrok.nextWindow(page);
  await expect.poll(() => page.isClosed()).toBe(true);
  const { journalDamaged } = WORDS.en.unlock;
  await expect(door.getByText(journalDamaged.title)).toBeVisible();
  await expect(door.getByText(journalDamaged.backup)).toBeVisible();
  await expect(door.getByLabel(WORDS.en.unlock.name, { exact: true })).toBeFocused();
});
