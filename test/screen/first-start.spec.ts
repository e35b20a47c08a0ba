import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import {
  createHouse,
  fillFirstStart,
  LANGUAGES,
  lock,
  RUMDUOL,
  saying,
  switchTo,
  tryUnlock,
  unlock,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

const keyFile = (dataDir: string) => path.join(dataDir, "vault", "keys.json");

for (const lang of LANGUAGES) {
  test(`a house is set up, locked, and opens only with its passphrase (${lang})`, async ({
    launch,
  }) => {
    const chumrok = await launch();
    const page = await chumrok.window();
    const words = WORDS[lang];
    await switchTo(page, lang);
    await expectAccessible(page, "first start");

    await fillFirstStart(page, lang, { ...RUMDUOL, passphrase: "sokha1234" });
    await page.getByRole("button", { name: words.unlock.first.create }).click();
    const passphrase = page.getByLabel(words.unlock.passphrase, { exact: true }).first();
    await expect(passphrase).toBeFocused();
    await expect(passphrase).toHaveAccessibleDescription(words.errors.weak_passphrase);

    await createHouse(page, lang, RUMDUOL);
    await expect(page.getByText(words.today.nothing)).toBeVisible();

    const pidsBefore = await chumrok.app.rendererPids();
    const door = await lock(chumrok, page);
    await expect.poll(() => page.isClosed()).toBe(true);
    await expect(door.getByLabel(words.unlock.name, { exact: true })).toBeFocused();
    expect(await chumrok.app.rendererPids()).not.toEqual(pidsBefore);
    await expectAccessible(door, "door");

    await tryUnlock(door, lang, { ...RUMDUOL, passphrase: "kettle orbit mango seventeen" });
    const again = door.getByLabel(words.unlock.passphrase, { exact: true }).first();
    await expect(again).toHaveAccessibleDescription(words.errors.wrong_passphrase);
    await expect(again).toBeFocused();

    await unlock(door, lang, RUMDUOL);
    await expect(door.getByText(words.today.nothing)).toBeVisible();
  });
}

test("a damaged key file has its own message, and nothing offers to start anew", async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  await createHouse(await first.window(), "en", RUMDUOL);
  await first.close();

  for (const file of [keyFile(dataDir), `${keyFile(dataDir)}.bak`]) {
    expect(existsSync(file)).toBe(true);
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = bytes[middle]! ^ 1;
    writeFileSync(file, bytes);
  }
  const second = await launch();
  const page = await second.window();
  for (const lang of LANGUAGES) {
    await switchTo(page, lang);
    const { damaged, first: firstStart } = WORDS[lang].unlock;
    await expect(page.getByRole("heading", { name: damaged.title })).toBeVisible();
    await expect(page.getByRole("alert")).toHaveText(damaged.text);
    await expect(page.getByRole("button", { name: firstStart.create })).toHaveCount(0);
  }
});

test("one damaged copy of the key file costs nothing: the other one opens", async ({
  launch,
  dataDir,
}) => {
  const first = await launch();
  await createHouse(await first.window(), "en", RUMDUOL);
  await first.close();
  writeFileSync(keyFile(dataDir), readFileSync(keyFile(dataDir)).subarray(0, 100));

  const second = await launch();
  const page = await second.window();
  await unlock(page, "en", RUMDUOL);
  await expect(page.getByText(WORDS.en.today.nothing)).toBeVisible();
});

test("the first screen leads to a backup, and back", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await switchTo(page, "en");
  const { ways, restore, first } = WORDS.en.unlock;
  await page.getByRole("button", { name: ways.restore }).click();
  await expectAccessible(page, "restore");
  await chumrok.answerOpen(null);
  const choose = page.getByRole("button", { name: restore.choose });
  await choose.click();
  // Escape is not heard while the choice is still open.
  await expect(choose).not.toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("button", { name: restore.start })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("heading", { name: first.title })).toBeVisible();
});

test("after three wrong tries the door counts down to the next one", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  const door = await lock(chumrok, page);
  const { unlock: words, errors } = WORDS.en;
  for (const passphrase of ["wrong one", "wrong two", "wrong three", "wrong four", "wrong five"]) {
    await tryUnlock(door, "en", { ...RUMDUOL, passphrase });
    await expect(door.getByText(errors.wrong_passphrase)).toBeVisible();
  }
  await expect(door.getByText(saying(words.wait))).toBeVisible();
  await unlock(door, "en", RUMDUOL);
});

test("a second start brings the first window to the front and says so", async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  await switchTo(page, "en");
  // Looked for from the start: the notice stands for some seconds, however long the second one takes to end.
  const said = expect(page.getByText(WORDS.en.common.secondStart)).toBeVisible();
  const second = await launch();
  await Promise.all([said, second.app.ended]);
});

test("F12 hides everything, and the way back leads through the door", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await page.keyboard.press("F12");
  await expect(page.getByRole("heading", { name: WORDS.en.common.cover.title })).toBeVisible();
  await expect(page.getByText(RUMDUOL.nameEn)).toBeHidden();
  await expect(page.getByText(RUMDUOL.displayName, { exact: true })).toBeHidden();
  expect(await page.title()).not.toContain(RUMDUOL.nameEn);

  await page.keyboard.press("Space").catch(() => undefined);
  const door = await chumrok.nextWindow(page);
  await expect(door.getByLabel(WORDS.en.unlock.passphrase, { exact: true }).first()).toBeVisible();
});
