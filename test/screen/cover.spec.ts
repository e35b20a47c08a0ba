import { expect, test } from "../support/launch";
import {
  createHouse,
  fillFirstStart,
  goTo,
  LANGUAGES,
  lock,
  MAKING_KEYS_MS,
  RUMDUOL,
  switchTo,
  unlock,
  WORDS,
} from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";
import { chooseUrgency, field, startIntake, toStep } from "../support/journey-intake";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`the sheets of a new house can be hidden and locked away, and made anew (${lang})`, async ({
    launch,
  }) => {
    const { common, unlock: door, users } = WORDS[lang];
    const chumrok = await launch();
    const page = await chumrok.window();
    await switchTo(page, lang);
    await fillFirstStart(page, lang, RUMDUOL);
    await page.getByRole("button", { name: door.first.create }).click();
    await expect(page.getByRole("listitem")).toHaveCount(8, { timeout: MAKING_KEYS_MS });

    await page.keyboard.press("F12");
    await expect(page.getByRole("heading", { name: common.cover.title })).toBeVisible();
    await expect(page.getByRole("listitem")).toHaveCount(0);
    await page.keyboard.press("Space").catch(() => undefined);
    const locked = await chumrok.nextWindow(page);
    await expect.poll(() => page.isClosed()).toBe(true);

    await unlock(locked, lang, RUMDUOL);
    await expect(locked.getByText(users.reminder.unchecked)).toBeVisible();
    await locked.getByRole("button", { name: users.reminder.action }).click();
    await locked.getByRole("button", { name: users.recovery.make }).click();
    const own = locked.getByLabel(users.form.ownPassphrase, { exact: true }).first();
    await own.fill(RUMDUOL.passphrase);
    await locked.getByRole("button", { name: users.recovery.make }).click();
    await expect(locked.getByRole("heading", { name: door.sheets.title })).toBeVisible();

    const again = await lock(chumrok, locked);
    await unlock(again, lang, RUMDUOL);
    await expect(again.getByText(users.recovery.uncheckedText)).toBeVisible();
    await expect(again.getByRole("button", { name: users.recovery.make })).toBeVisible();
  });
}

test("Ctrl L locks a new house while its sheets stand on the screen", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await switchTo(page, "en");
  await fillFirstStart(page, "en", RUMDUOL);
  await page.getByRole("button", { name: WORDS.en.unlock.first.create }).click();
  await expect(page.getByRole("listitem")).toHaveCount(8, { timeout: MAKING_KEYS_MS });
  const door = await lock(chumrok, page);
  await unlock(door, "en", RUMDUOL);
  await expect(door.getByText(WORDS.en.users.reminder.title)).toBeVisible();
});

test("after F12 in the middle of a form, unlocking comes back to the same field", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await startIntake(page, "en");
  await toStep(page, "en", "identity");
  await field(page, "en", "person.givenNameLatin").fill("Sreyneang");
  await page.keyboard.press("F12");
  await page.keyboard.press("Space").catch(() => undefined);
  const door = await chumrok.nextWindow(page);
  await unlock(door, "en", RUMDUOL);
  await expect(field(door, "en", "person.givenNameLatin")).toBeFocused();
  await expect(field(door, "en", "person.givenNameLatin")).toHaveValue("Sreyneang");
});

test("a window hidden during a save stays hidden when the save leads to another screen", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  await startIntake(page, "en");
  await chooseUrgency(page, "en");
  await toStep(page, "en", "finish");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.press("F12");
  await expect(page).toHaveURL(/#\/cases\//);
  await expect(page.getByRole("heading", { name: WORDS.en.common.cover.title })).toBeVisible();
  await expect(page.getByRole("tablist")).toHaveCount(0);
});

test("a screen that broke can be hidden and locked too", async ({ launch }) => {
  const { chumrok, page } = await practise(launch, "en", "shelter");
  // What the list of organisations is sorted with throws from here on.
  await page.evaluate(() => {
    Array.prototype.toSorted = () => {
      throw new Error("broken");
    };
  });
  await goTo(page, "en", "organisations");
  const { common } = WORDS.en;
  await expect(page.getByText(common.failed)).toBeVisible();
  await expectAccessible(page, "a screen that broke");
  await page.keyboard.press("F12");
  await expect(page.getByRole("heading", { name: common.cover.title })).toBeVisible();
  await expect(page.getByText(common.failed)).toBeHidden();
  await page.keyboard.press("Space").catch(() => undefined);
  await chumrok.nextWindow(page);
  await expect.poll(() => page.isClosed()).toBe(true);
  // The page tells its console of the failure; that is the point.
  chumrok.takeViolations();
});
