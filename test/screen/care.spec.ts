import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import {
  action,
  codeLabel,
  goTo,
  khmerDigits,
  LANGUAGES,
  say,
  saying,
  WORDS,
} from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`a look that finds a danger leads to an act, and leaves the board (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { care, intake } = WORDS[lang];
    await goTo(page, lang, "follow-ups");
    await expect(page.getByRole("heading", { level: 1, name: care.due.title })).toBeVisible();
    await action(page, care.due.show).first().click();
    await page.getByRole("menuitemradio", { name: care.due.kinds.follow_up }).click();
    const overdue = page.getByRole("region", { name: care.due.overdue }).getByRole("button");
    const line = overdue.first();
    const caseNo = /PR-\S+/.exec(await line.innerText())?.[0] ?? "";
    const before = await overdue.count();

    await line.press("Enter");
    await expect(
      page.getByRole("heading", { level: 1, name: intake.follow_up.title }),
    ).toBeVisible();
    // The form begins at the entry that the line was about.
    await expect(page.locator(":focus")).toHaveAttribute("id", /^followUps\.\d+\.doneOn/);
    // What was done lies closed: the first card is the one that is due.
    await page.getByRole("button", { name: care.followUp.wasDone }).first().click();
    await expectAccessible(page, "follow-up");
    const radio = (name: string) => page.getByRole("radio", { name, exact: true }).first();
    await radio(codeLabel("followUpMode", "visit", lang)).check({ force: true });
    await radio(codeLabel("reintegrationStage", "monitoring", lang)).check({ force: true });
    await radio(codeLabel("findingAnswer", "danger", lang)).check({ force: true });
    await expect(page.getByText(care.followUp.danger)).toBeVisible();
    await expect(radio(codeLabel("nextAction", "urgent", lang))).toBeChecked();

    await page.getByRole("button", { name: intake.foot.pause }).click();
    await expect(page.getByText(intake.savedCase)).toBeVisible();
    await goTo(page, lang, "follow-ups");
    await action(page, care.due.show).first().click();
    await page.getByRole("menuitemradio", { name: care.due.kinds.follow_up }).click();
    await expect(overdue).toHaveCount(before - 1);
    // The next look at the same person may stand there, but not among what is late.
    await expect(overdue.filter({ hasText: caseNo })).toHaveCount(0);
  });

  test(`the night list counts beds, goes back in time, and is printed (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { care } = WORDS[lang];
    const digits = (n: number) => (lang === "km" ? khmerDigits(n) : String(n));
    await goTo(page, lang, "settings");
    await page.getByLabel(care.beds.label).fill("0");
    await page.getByRole("button", { name: care.beds.save, exact: true }).click();
    await expect(page.getByText(care.beds.wrong)).toBeVisible();
    await page.getByLabel(care.beds.label).fill("200");
    await page.getByRole("button", { name: care.beds.save, exact: true }).click();
    await expect(page.getByText(care.beds.saved)).toBeVisible();

    await page.keyboard.press("Alt+Digit9");
    await expect(page.getByText(say(care.stays.free, { n: digits(200) }))).toBeVisible();
    await expectAccessible(page, "here tonight");
    const nights = page.getByText(saying(care.stays.sub));
    const tonight = await nights.innerText();
    await page.keyboard.press("[");
    await expect(nights).not.toHaveText(tonight);
    await page.getByRole("button", { name: care.stays.tonight, exact: true }).click();
    await expect(nights).toHaveText(tonight);

    const file = path.join(dataDir, "..", "night.pdf");
    await chumrok.answerSave(file);
    await page.keyboard.press("Control+p");
    await expect(page.getByText(say(care.stays.saved, { name: "night.pdf" }))).toBeVisible();
    expect(readFileSync(file).subarray(0, 5).toString("latin1")).toBe("%PDF-");
  });
}
