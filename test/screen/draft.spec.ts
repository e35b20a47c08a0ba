import { expect, test } from "../support/launch";
import { createHouse, lock, RUMDUOL, say, tryUnlock, unlock, WORDS } from "../support/journey";
import { expectStep, field, startIntake, toStep, write } from "../support/journey-intake";

test("what was typed outlives a lock in mid-word and a killed program", async ({ launch }) => {
  const first = await launch();
  const page = await first.window();
  await createHouse(page, "en", RUMDUOL);
  await startIntake(page, "en");
  await toStep(page, "en", "identity");
  await write(page, "en", "person.familyNameLatin", "Sok");
  await field(page, "en", "person.givenNameLatin").focus();
  await page.keyboard.type("Srey Mo");

  // Locked in mid-word: nothing was left, saved or confirmed before.
  const door = await lock(first, page);
  await unlock(door, "en", RUMDUOL);
  await expectStep(door, "en", "identity");
  await expect(field(door, "en", "person.givenNameLatin")).toHaveValue("Srey Mo");
  await expect(field(door, "en", "person.givenNameLatin")).toBeFocused();
  await door.keyboard.press("End");
  await door.keyboard.type("m");

  await field(door, "en", "person.otherNames").focus();
  await door.keyboard.type("Little ស្រី\u200bមុំ");
  await expect(door.getByText(/^Saved /)).toBeVisible();
  await first.kill();

  const second = await launch();
  const again = await second.window();
  await tryUnlock(again, "en", RUMDUOL);
  const { unfinished, unfinishedIntake } = WORDS.en.today;
  await expect(again.getByText(unfinished)).toBeVisible();
  const step = WORDS.en.intake.steps.identity;
  await again.getByText(say(unfinishedIntake, { step })).click();
  await expectStep(again, "en", "identity");
  await expect(field(again, "en", "person.givenNameLatin")).toHaveValue("Srey Mom");
  await expect(field(again, "en", "person.otherNames")).toHaveValue("Little ស្រី\u200bមុំ");
  await expect(field(again, "en", "person.otherNames")).toBeFocused();
});
