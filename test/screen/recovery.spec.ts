import path from "node:path";
import { expect, test } from "../support/launch";
import {
  action,
  copySheets,
  createHouse,
  fillFirstStart,
  goTo,
  LANGUAGES,
  lock,
  MAKING_KEYS_MS,
  RUMDUOL,
  saying,
  switchTo,
  tryUnlock,
  typeSheets,
  unlock,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

const NEW_PASSPHRASE = "river ladder thirteen paper crows";

/** Another letter of the alphabet of the sheets, at the same place. */
function mistype(line: string): string {
  return (line.startsWith("7") ? "8" : "7") + line.slice(1);
}

for (const lang of LANGUAGES) {
  test(`two of five sheets set a new passphrase, and the old one opens nothing (${lang})`, async ({
    launch,
  }) => {
    const chumrok = await launch();
    const page = await chumrok.window();
    const sheets = await createHouse(page, lang, RUMDUOL);
    const words = WORDS[lang].unlock;

    const door = await lock(chumrok, page);
    await door.getByRole("button", { name: words.ways.recover }).click();
    await expectAccessible(door, "recovery");
    await typeSheets(door, lang, [sheets[4]!, sheets[0]!]);
    const name = door.getByLabel(words.recover.loginName);
    await name.fill("nobody");
    await door
      .getByLabel(words.recover.newPassphrase, { exact: true })
      .first()
      .fill(NEW_PASSPHRASE);
    await door.getByLabel(words.first.repeat).first().fill(NEW_PASSPHRASE);
    await door.getByRole("button", { name: words.recover.set }).click();
    await expect(name).toHaveAccessibleDescription(words.recover.noSupervisor);
    await expect(name).toBeFocused();
    await name.fill(RUMDUOL.loginName);
    await door.getByRole("button", { name: words.recover.set }).click();
    await expect(door.getByText(words.recover.done)).toBeVisible();
    await expect(door.getByLabel(words.name, { exact: true })).toHaveValue(RUMDUOL.loginName);
    await expect(door.getByLabel(words.passphrase, { exact: true }).first()).toBeFocused();

    await tryUnlock(door, lang, RUMDUOL);
    await expect(door.getByText(WORDS[lang].errors.wrong_passphrase)).toBeVisible();
    await unlock(door, lang, { ...RUMDUOL, passphrase: NEW_PASSPHRASE });
    await expect(door.getByText(WORDS[lang].today.nothing)).toBeVisible();
  });
}

test("asking with a line still empty leads to that line, and says what it wants", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  const sheets = await createHouse(page, "en", RUMDUOL);
  const { unlock: words, validation } = WORDS.en;
  const door = await lock(chumrok, page);
  await door.getByRole("button", { name: words.ways.recover }).click();
  const set = door.getByRole("button", { name: words.recover.set });
  const lineOf = (group: string, at: number) =>
    door.getByRole("group", { name: group, exact: true }).getByRole("textbox").nth(at);
  await set.click();
  const first = lineOf(words.drill.first, 0);
  await expect(first).toBeFocused();
  await expect(first).toHaveAccessibleDescription(validation.required);

  await typeSheets(door, "en", [sheets[4]!, sheets[0]!]);
  await lineOf(words.drill.second, 6).fill("");
  await set.click();
  await expect(lineOf(words.drill.second, 6)).toBeFocused();
});

test("a mistyped line is told as soon as it is whole, and one sheet twice opens nothing", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  const sheets = await createHouse(page, "en", RUMDUOL);
  const { unlock: words, errors, users } = WORDS.en;
  await goTo(page, "en", "users");
  await action(page, users.sheets).click();
  await page.getByRole("button", { name: users.recovery.try }).click();

  const first = page.getByRole("group", { name: words.drill.first, exact: true });
  const line = first.getByRole("textbox").nth(2);
  await line.fill(mistype(sheets[0]![2]!));
  await expect(line).toHaveAccessibleDescription(words.drill.lineWrong);
  await line.fill(sheets[0]![2]!.toLowerCase().replaceAll(" ", ""));
  await expect(line).not.toHaveAccessibleDescription(words.drill.lineWrong);

  await typeSheets(page, "en", [sheets[0]!, sheets[0]!]);
  await page.getByRole("button", { name: words.drill.check }).click();
  await expect(page.getByText(errors.sheets_same)).toBeVisible();
});

test("who puts the sheets off is reminded on Today until two of new ones were tried", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  const { unlock: words, users, today } = WORDS.en;
  await switchTo(page, "en");
  await fillFirstStart(page, "en", RUMDUOL);
  await page.getByRole("button", { name: words.first.create }).click();
  await expect(page.getByRole("list", { name: /1/ })).toBeVisible({ timeout: MAKING_KEYS_MS });
  await expectAccessible(page, "recovery sheets");
  await page.getByRole("button", { name: words.sheets.later }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.sheets.laterConfirm }).click();
  await expect(page.getByText(today.nothing)).toBeVisible();

  await page.getByRole("button", { name: users.reminder.action }).click();
  await page.getByRole("button", { name: users.recovery.make }).click();
  await page.getByLabel(users.form.ownPassphrase, { exact: true }).first().fill(RUMDUOL.passphrase);
  await page.getByRole("button", { name: users.recovery.make }).click();
  const sheets = await copySheets(page, "en");
  await typeSheets(page, "en", [sheets[2]!, sheets[0]!]);
  await page.getByRole("button", { name: words.drill.check }).click();
  await expect(page.getByText(users.recovery.worked)).toBeVisible();
  await goTo(page, "en", "today");
  await expect(page.getByText(today.nothing)).toBeVisible();
  await expect(page.getByText(users.reminder.title)).toHaveCount(0);
});

test("new sheets make the old ones worthless", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  const old = await createHouse(page, "en", RUMDUOL);
  const { unlock: words, users, errors } = WORDS.en;
  await goTo(page, "en", "users");
  await action(page, users.sheets).click();
  await page.getByRole("button", { name: users.recovery.make }).click();
  await page.getByLabel(users.form.ownPassphrase, { exact: true }).first().fill(RUMDUOL.passphrase);
  await page.getByRole("button", { name: users.recovery.make }).click();
  await copySheets(page, "en");
  await typeSheets(page, "en", [old[0]!, old[1]!]);
  await page.getByRole("button", { name: words.drill.check }).click();
  await expect(page.getByText(errors.sheets_other_vault)).toBeVisible();
});

test("a backup on an empty machine opens by passphrase, and by two of its sheets but not by one", async ({
  launch,
  dataDir,
}) => {
  const { unlock: words, errors, settings } = WORDS.en;
  const backup = `${dataDir}-stick.chumrok-backup`;
  const old = await launch();
  const oldPage = await old.window();
  const sheets = await createHouse(oldPage, "en", RUMDUOL);
  await goTo(oldPage, "en", "settings");
  await old.answerSave(backup);
  await action(oldPage, settings.backup.make).click();
  await expect(oldPage.getByText(saying(settings.backup.made))).toBeVisible();
  await old.close();

  const chumrok = await launch({ dataDir: `${dataDir}-new` });
  const page = await chumrok.window();
  await switchTo(page, "en");
  await page.getByRole("button", { name: words.ways.restore }).click();
  await chumrok.answerOpen(backup);
  await page.getByRole("button", { name: words.restore.choose }).click();
  await expect(page.getByText(path.basename(backup))).toBeVisible();
  await expectAccessible(page, "restore");
  await page.getByRole("button", { name: words.restore.start }).click();
  await expect(page.getByText(words.restore.done)).toBeVisible();
  await unlock(page, "en", RUMDUOL);
  await expect(page.getByText(RUMDUOL.nameEn).first()).toBeVisible();

  const door = await lock(chumrok, page);
  await door.getByRole("button", { name: words.ways.recover }).click();
  await door.getByLabel(words.recover.loginName).fill(RUMDUOL.loginName);
  await door.getByLabel(words.recover.newPassphrase, { exact: true }).first().fill(NEW_PASSPHRASE);
  await door.getByLabel(words.first.repeat).first().fill(NEW_PASSPHRASE);
  await typeSheets(door, "en", [sheets[2]!, sheets[2]!]);
  await door.getByRole("button", { name: words.recover.set }).click();
  await expect(door.getByText(errors.sheets_same)).toBeVisible();
  await typeSheets(door, "en", [sheets[2]!, sheets[4]!]);
  await door.getByRole("button", { name: words.recover.set }).click();
  await expect(door.getByText(words.recover.done)).toBeVisible();
  await unlock(door, "en", { ...RUMDUOL, passphrase: NEW_PASSPHRASE });
});
