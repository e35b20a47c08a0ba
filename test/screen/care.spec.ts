import { statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import {
  action,
  createHouse,
  goTo,
  LANGUAGES,
  RUMDUOL,
  say,
  saying,
  WORDS,
} from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`a backup is made and opens whole when tried out, and the store is whole (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { backup, health, lock } = WORDS[lang].settings;
    await goTo(page, lang, "settings");
    await expect(page.getByText(backup.never, { exact: true })).toHaveCount(2);

    const file = path.join(dataDir, "..", "stick.chumrok-demo-backup");
    await chumrok.answerSave(file);
    await action(page, backup.make).click();
    await expect(page.getByText(saying(backup.made))).toBeVisible();
    expect(statSync(file).size).toBeGreaterThan(10_000);
    await expect(page.getByText(backup.never, { exact: true })).toHaveCount(1);

    await chumrok.answerOpen(file);
    await action(page, backup.drill).click();
    await expect(page.getByText(backup.whole)).toBeVisible();
    await expect(page.getByText(backup.never, { exact: true })).toHaveCount(0);

    await action(page, health.check).click();
    await expect(page.getByText(health.whole)).toBeVisible();

    await page.getByRole("radiogroup", { name: lock.minutes }).getByRole("radio").nth(1).click();
    await expect(page.getByText(lock.saved)).toBeVisible();
    await expectAccessible(page, "settings");
  });
}

test("a file that is no backup is refused in plain words, and a new house is reminded of its first one", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  const { settings, errors, today } = WORDS.en;
  await expect(page.getByRole("button", { name: today.newIntake }).first()).toBeVisible();
  // Nothing could be lost yet.
  await expect(page.getByText(settings.backup.reminder.never.title)).toHaveCount(0);
  await goTo(page, "en", "settings");
  await chumrok.answerOpen(path.resolve("package.json"));
  await action(page, settings.backup.drill).click();
  await expect(page.getByText(settings.backup.drillFailed)).toBeVisible();
  await expect(
    page.getByText(errors.not_ours).or(page.getByText(errors.damaged_backup)),
  ).toBeVisible();
  await expect(page.getByText(say(settings.lock.option, { n: "3" }))).toBeVisible();
});
