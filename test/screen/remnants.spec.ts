import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { createHouse, goTo, lock, RUMDUOL, unlock, WORDS } from "../support/journey";
import { chooseUrgency, startIntake, toStep, write } from "../support/journey-intake";
import { findPlaintext, formsOf } from "../support/journey-scan.mjs";

const PLANTED = {
  khmer: "ស្រីពៅកំបាំង",
  latin: "Zephyrine Quillfeather",
  told: "The lantern stood behind the seventh door",
  draft: "Half a word about Obsidianbrook",
};

test("what was typed cannot be read in any file of the program, nor the passphrase", async ({
  launch,
  dataDir,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await startIntake(page, "en");
  await chooseUrgency(page, "en");
  await toStep(page, "en", "identity");
  await write(page, "en", "person.givenNameKm", PLANTED.khmer);
  await write(page, "en", "person.givenNameLatin", PLANTED.latin);
  await toStep(page, "en", "account");
  await write(page, "en", "caseFile.narrative", PLANTED.told);
  await page.getByRole("button", { name: WORDS.en.intake.foot.pause }).click();
  await expect(page.getByText(WORDS.en.intake.savedCase)).toBeVisible();
  await goTo(page, "en", "cases");
  await page.getByLabel(WORDS.en.cases.search).fill(PLANTED.latin);
  await expect(page.getByRole("grid").getByText(PLANTED.latin)).toBeVisible();
  await goTo(page, "en", "today");
  await startIntake(page, "en");
  await toStep(page, "en", "needs");
  await write(page, "en", "caseFile.wishOfPerson", PLANTED.draft);

  const secrets = [...Object.values(PLANTED), RUMDUOL.passphrase];
  expect(findPlaintext(dataDir, secrets)).toEqual([]);
  const door = await lock(chumrok, page);
  await unlock(door, "en", RUMDUOL);
  await chumrok.close();
  expect(findPlaintext(dataDir, secrets)).toEqual([]);
});

test("the search for remnants finds a name in every form in which it could lie there", ({
  dataDir,
}) => {
  mkdirSync(path.join(dataDir, "below"), { recursive: true });
  for (const [form, bytes] of Object.entries(formsOf(PLANTED.khmer))) {
    const file = path.join(dataDir, "below", "file");
    writeFileSync(file, Buffer.concat([Buffer.from("before"), bytes, Buffer.from("after")]));
    expect(findPlaintext(dataDir, [PLANTED.khmer]).join()).toContain(form);
    rmSync(file);
  }
});
