import { expect, test } from "../support/launch";
import {
  action,
  addSecondPerson,
  BOPHA,
  createHouse,
  goTo,
  LANGUAGES,
  lock,
  RUMDUOL,
  say,
  tryUnlock,
  unlock,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`a second person is added, unlocks, is locked, and unlocks no more (${lang})`, async ({
    launch,
  }) => {
    const chumrok = await launch();
    const page = await chumrok.window();
    const { users, errors } = WORDS[lang];
    await createHouse(page, lang, RUMDUOL);
    await goTo(page, lang, "users");
    await expect(page.getByText(users.onlyOne)).toBeVisible();
    await expectAccessible(page, "people");
    await addSecondPerson(page, lang, RUMDUOL);
    await expect(page.getByText(users.onlyOne)).toHaveCount(0);

    const door = await lock(chumrok, page);
    await unlock(door, lang, BOPHA);
    await expect(door.getByText(BOPHA.displayName, { exact: true }).first()).toBeVisible();

    const again = await lock(chumrok, door);
    await unlock(again, lang, RUMDUOL);
    await goTo(again, lang, "users");
    await again.getByRole("grid").getByText(BOPHA.displayName, { exact: true }).click();
    await action(again, users.pane.locked).click();
    await expectAccessible(again, "locking somebody");
    const own = again.getByLabel(users.form.ownPassphrase, { exact: true }).first();
    await own.fill("not the passphrase");
    await again.getByRole("button", { name: users.change.locked.confirm }).click();
    await expect(own).toHaveAccessibleDescription(new RegExp(errors.wrong_passphrase));
    await own.fill(RUMDUOL.passphrase);
    await again.getByRole("button", { name: users.change.locked.confirm }).click();
    await expect(
      again.getByText(say(users.change.locked.done, { name: BOPHA.displayName })),
    ).toBeVisible();
    await expect(again.getByRole("grid").getByText(users.status.locked)).toBeVisible();

    const last = await lock(chumrok, again);
    await tryUnlock(last, lang, BOPHA);
    await expect(last.getByText(errors.wrong_passphrase)).toBeVisible();
  });
}

test("everybody changes the own passphrase, and only the new one opens", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  const { users, errors, unlock: words } = WORDS.en;
  const passphrase = "violet thunder ninety kite marsh";
  await goTo(page, "en", "users");
  await action(page, users.own).click();
  await page.getByLabel(users.ownForm.old, { exact: true }).first().fill(RUMDUOL.passphrase);
  await page.getByLabel(users.ownForm.new, { exact: true }).first().fill(passphrase);
  await page.getByLabel(words.first.repeat).first().fill(passphrase);
  await page.getByRole("button", { name: users.ownForm.save }).click();
  await expect(page.getByText(users.ownForm.done)).toBeVisible();

  const door = await lock(chumrok, page);
  await tryUnlock(door, "en", RUMDUOL);
  await expect(door.getByText(errors.wrong_passphrase)).toBeVisible();
  await unlock(door, "en", { ...RUMDUOL, passphrase });
});

test("the only supervisor can be neither locked nor given another role", async ({ launch }) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  const { users } = WORDS.en;
  await goTo(page, "en", "users");
  await expect(page.getByText(users.pane.lastSupervisor)).toBeVisible();
  for (const what of ["role", "locked", "left"] as const) {
    await expect(action(page, users.pane[what])).toHaveCount(0);
  }
});
