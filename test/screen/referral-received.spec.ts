import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  LANGUAGES,
  WORDS,
  type Language,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { expectStep, pick, toStep, write } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

const CLINIC = { en: "Sovann Clinic (practice)", km: "គ្លីនិកសុវណ្ណ (សាកល្បង)" };
const NOTE = "Left her work at night";

/** Writes down what the clinic asks; ends on it. */
async function writeDown(page: Page, lang: Language, urgency: "within_1h" | "3_days") {
  const { incoming, referrals } = WORDS[lang];
  await goTo(page, lang, "referrals");
  await action(page, incoming.open.split(" (")[0] ?? "").click();
  await expect(page.getByRole("heading", { level: 1, name: incoming.title })).toBeVisible();
  await action(page, incoming.add).click();
  const save = page.getByRole("button", { name: incoming.form.save });
  await save.click();
  await expect(page.getByText(WORDS[lang].validation.required).first()).toBeVisible();
  await expectAccessible(page, `a referral that came, ${urgency}`);
  const list = (name: string) => page.getByRole("combobox", { name, exact: true });
  await choose(
    list(incoming.form.from).or(page.getByLabel(incoming.form.from)).first(),
    CLINIC[lang],
  );
  await choose(list(incoming.form.via), codeLabel("sentVia", "phone", lang));
  await choose(list(referrals.screen.what), codeLabel("service", "safe_shelter", lang));
  await page
    .getByRole("radio", { name: codeLabel("referralUrgency", urgency, lang) })
    .check({ force: true });
  await page.getByRole("textbox", { name: incoming.form.personName }).fill("Veasna Chanthrea");
  await page.getByRole("textbox", { name: incoming.form.note }).fill(NOTE);
  await save.click();
  await expect(page.getByText(incoming.form.saved)).toBeVisible();
  const pane = page.getByRole("region", { name: incoming.pane });
  await expect(pane.getByText(NOTE)).toBeVisible();
  return pane;
}

for (const lang of LANGUAGES) {
  test(`a yes begins the intake with what was told, and stands in the file (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { incoming, intake, cases } = WORDS[lang];
    const pane = await writeDown(page, lang, "3_days");
    await expectAccessible(page, "referral received");
    // Whoever is at the desk sees it on the first screen, too.
    await goTo(page, lang, "today");
    await expect(page.getByText(incoming.today)).toBeVisible();
    await page.getByText(CLINIC[lang]).first().click();
    await pane.getByRole("button", { name: incoming.act.accept }).click();

    await expectStep(page, lang, "receive");
    await expect(page.getByText(NOTE)).toBeVisible();
    await expect(page.getByText(incoming.doNotAsk)).toBeVisible();
    await expectAccessible(page, "referred intake");
    await pick(page, lang, "caseFile.urgentRisk", codeLabel("urgentRisk", "watch", lang));
    await toStep(page, lang, "finish");
    await page.getByRole("button", { name: intake.finish.saveDraft }).click();
    await page.getByRole("tab", { name: new RegExp(cases.tabs.referrals) }).click();
    const asked = page.getByRole("region", { name: CLINIC[lang] });
    await expect(
      asked.getByText(codeLabel("referralStatus", "accepted", lang)).first(),
    ).toBeVisible();
    await expectAccessible(page, "referral in the file");
  });
}

test("who is here already is shown before a yes, and takes the referral up", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  const { incoming, cases } = WORDS.en;
  await saveDraftFile(page, "en", async () => {
    await toStep(page, "en", "identity");
    await write(page, "en", "person.familyNameLatin", "Veasna");
    await write(page, "en", "person.givenNameLatin", "Chanthrea");
  });
  await expect(page.getByRole("tablist")).toBeVisible();
  const pane = await writeDown(page, "en", "within_1h");
  await expect(pane.getByText(incoming.perhaps)).toBeVisible();
  await expectAccessible(page, "referred person perhaps here");
  await pane.getByRole("button", { name: incoming.intoFile }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: incoming.intoFile }).click();
  await expect(page.getByText(incoming.empty)).toBeVisible();
  await goTo(page, "en", "cases");
  await page.getByLabel(cases.search).fill("Chanthrea");
  await page.getByRole("grid").getByRole("row").nth(1).dblclick();
  await page.getByRole("tab", { name: new RegExp(cases.tabs.referrals) }).click();
  await expect(page.getByRole("region", { name: CLINIC.en })).toBeVisible();
});

test("a no has its reason, and forgets what was told", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  const { incoming } = WORDS.en;
  const pane = await writeDown(page, "en", "within_1h");
  await pane.getByRole("button", { name: incoming.act.decline }).click();
  const dialog = page.getByRole("dialog", { name: incoming.declineTitle });
  await dialog.getByRole("button", { name: incoming.act.decline }).click();
  await expect(dialog.getByText(WORDS.en.validation.required)).toBeVisible();
  await expectAccessible(page, "say no");
  await choose(
    dialog.getByRole("combobox", { name: incoming.why, exact: true }),
    codeLabel("rejectReason", "capacity", "en"),
  );
  await dialog.getByRole("button", { name: incoming.act.decline }).click();
  await expect(page.getByText(incoming.done.decline)).toBeVisible();
  await expect(page.getByText(NOTE)).toHaveCount(0);
  await expectAccessible(page, "said no");
});
