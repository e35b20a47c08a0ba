import { existsSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { createHouse, RUMDUOL, switchTo, WORDS } from "../support/journey";

test("a house whose key file is gone is named, and a new one begins beside it only when asked", async ({
  launch,
  dataDir,
}) => {
  const whole = await launch();
  await createHouse(await whole.window(), "en", RUMDUOL);
  await whole.close();
  for (const name of ["keys.json", "keys.json.bak"]) rmSync(path.join(dataDir, "vault", name));
  const generations = readdirSync(path.join(dataDir, "journal"));

  const chumrok = await launch();
  const page = await chumrok.window();
  await switchTo(page, "en");
  const { keysMissing, ways, restore, first } = WORDS.en.unlock;
  await expect(page.getByRole("heading", { name: keysMissing.title })).toBeVisible();
  await expect(page.getByLabel(first.loginName, { exact: true })).toHaveCount(0);
  await page.getByRole("button", { name: ways.restore }).click();
  await expect(page.getByRole("heading", { name: restore.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: keysMissing.start }).click();
  await createHouse(page, "en", RUMDUOL);
  const aside = path.join(dataDir, "journal.before-start-1");
  expect(readdirSync(aside)).toEqual(expect.arrayContaining(generations));
  expect(existsSync(path.join(dataDir, "vault", "keys.json"))).toBe(true);
});
