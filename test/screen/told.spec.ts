import { expect, test } from "../support/launch";
import {
  addSecondPerson,
  BOPHA,
  createHouse,
  LANGUAGES,
  lock,
  RUMDUOL,
  saying,
  unlock,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { acceptPlainFile, field, toStep, write } from "../support/journey-intake";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`what one worker wrote down is shown to the next, with who and when (${lang})`, async ({
    launch,
  }) => {
    const chumrok = await launch();
    const page = await chumrok.window();
    const { told } = WORDS[lang].intake;
    await createHouse(page, lang, RUMDUOL);
    await addSecondPerson(page, lang, RUMDUOL);
    await page.keyboard.press("Alt+Digit1");
    await acceptPlainFile(page, lang);
    const file = new URL(page.url()).hash;
    await page.keyboard.press("e");
    await toStep(page, lang, "age");
    // Her own words are not told to her as news.
    const years = page.locator("form").filter({ has: field(page, lang, "person.ageYearsStated") });
    await expect(years).not.toContainText(RUMDUOL.displayName);
    await page.keyboard.press("Escape");

    const door = await lock(chumrok, page);
    await unlock(door, lang, BOPHA);
    const next = await chumrok.window();
    await next.evaluate((hash) => {
      location.hash = hash;
    }, file);
    await expect(next.getByRole("heading", { level: 1 })).toBeVisible();
    await next.keyboard.press("e");
    await toStep(next, lang, "age");
    const source = next.locator("form").getByText(saying(told.to)).first();
    await expect(source).toContainText(RUMDUOL.displayName);
    await expectAccessible(next, "answers that somebody else wrote down");

    // What she changes is hers from now on; the rest keeps its source.
    await write(next, lang, "person.ageYearsStated", "25");
    const age = next.locator("[id='person.ageYearsStated-label']").locator("..");
    await expect(age).not.toContainText(RUMDUOL.displayName);
    await toStep(next, lang, "identity");
    const sex = next.locator("[id='person.sex-label']").locator("..");
    await expect(sex).toContainText(RUMDUOL.displayName);
    await expect(next.getByRole("complementary")).toContainText(RUMDUOL.displayName);
  });
}
