import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { createHouse, RUMDUOL, saying, switchTo, tryUnlock, WORDS } from "../support/journey";

/** One bit of every file is another, so that the engine can neither read nor delete its database. */
function rot(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => statSync(file).isFile() && statSync(file).size > 0);
  for (const file of files) {
    const bytes = readFileSync(file);
    bytes[bytes.byteLength >> 1] = (bytes[bytes.byteLength >> 1] ?? 0) ^ 1;
    writeFileSync(file, bytes);
  }
  return files.length;
}

test("a database that the engine can neither read nor delete keeps nobody out", async ({
  launch,
  dataDir,
}) => {
  const whole = await launch();
  await createHouse(await whole.window(), "en", RUMDUOL);
  await whole.close();
  // The stand-in keeps the working copy there; the packaged program has it beside the vault.
  const profiles = ["standin-profile/Default", ""];
  const rotten = profiles.map((profile) => rot(path.join(dataDir, profile, "IndexedDB")));
  expect(Math.max(...rotten)).toBeGreaterThan(0);

  const chumrok = await launch();
  const page = await chumrok.window();
  await switchTo(page, "en");
  await tryUnlock(page, "en", RUMDUOL);
  await expect(page.getByText(saying(WORDS.en.unlock.found.rebuilt))).toBeVisible();
  // What Dexie says of each try, and nothing else.
  for (const said of chumrok.takeViolations()) expect(said).toContain("Chrome UnknownError");
});
