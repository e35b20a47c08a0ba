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
import { chooseUrgency, pick, startIntake, toStep, write } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

/** The pane of the board, with the status of the chosen referral. */
const pane = (page: Page, lang: Language) =>
  page.getByRole("region", { name: WORDS[lang].referrals.pane });

async function expectStatus(
  page: Page,
  lang: Language,
  status: "ready" | "sent" | "received" | "accepted" | "in_service" | "expired" | "consent_needed",
): Promise<void> {
  const said = codeLabel("referralStatus", status, lang);
  await expect(pane(page, lang).getByText(said, { exact: true }).first()).toBeVisible();
}

/** The one press that comes next, by its key. */
async function next(page: Page, lang: Language, act: keyof typeof WORDS.en.referrals.act) {
  const name = WORDS[lang].referrals.act[act];
  await expect(pane(page, lang).getByRole("button", { name })).toBeEnabled();
  await page.keyboard.press("n");
}

async function answer(page: Page, title: string, field: string, option: string, act: string) {
  const dialog = page.getByRole("dialog", { name: title });
  await choose(dialog.getByRole("combobox", { name: field, exact: true }), option);
  await dialog.getByRole("button", { name: act }).click();
  await expect(dialog).toBeHidden();
}

for (const lang of LANGUAGES) {
  test(`one that was lost is sent again, received by its code, and helped (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { referrals } = WORDS[lang];
    await goTo(page, lang, "referrals");
    await page.getByRole("row").filter({ hasText: referrals.alarm.over }).first().click();
    await expectAccessible(page, "referrals that wait");
    await next(page, lang, "expire");
    await expectStatus(page, lang, "expired");

    await next(page, lang, "resend");
    await expect(page.getByRole("heading", { name: referrals.screen.again })).toBeVisible();
    await page.getByRole("radio", { name: codeLabel("referralUrgency", "same_day", lang) }).check({
      force: true,
    });
    await expect(page.getByText(referrals.screen.goesAtOnce)).toBeVisible();
    await expectAccessible(page, "refer again");
    await page.keyboard.press("Control+Enter");
    await expectStatus(page, lang, "ready");

    await next(page, lang, "send");
    await expect(page.getByRole("dialog").getByText(referrals.encryptedLater)).toBeVisible();
    await answer(
      page,
      referrals.ask.send.title,
      referrals.field.via,
      codeLabel("sentVia", "paper_by_hand", lang),
      referrals.act.send,
    );
    await expectStatus(page, lang, "sent");
    const code = await pane(page, lang)
      .getByText(/^[0-9A-Z]{4} [0-9A-Z]{4}$/)
      .innerText();

    await next(page, lang, "confirm_receipt");
    const dialog = page.getByRole("dialog", { name: referrals.ask.confirm_receipt.title });
    await dialog.getByRole("textbox").fill(code.toLowerCase());
    await page.keyboard.press("Enter");
    await expectStatus(page, lang, "received");
    await next(page, lang, "accept");
    await expectStatus(page, lang, "accepted");
    await next(page, lang, "start_service");
    await expectStatus(page, lang, "in_service");
    await next(page, lang, "complete");
    await answer(
      page,
      referrals.ask.complete.title,
      referrals.field.outcome,
      codeLabel("serviceOutcome", "completed", lang),
      referrals.act.complete,
    );
    await expect(page.getByText(referrals.done.complete)).toBeVisible();
  });
}

test("without a yes it stays here, and the screen says which one is missing", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  const { referrals } = WORDS.en;
  await newFile(page, { isOfficialNamed: false });
  await refer(page);
  const clinic = page
    .getByRole("radiogroup", { name: referrals.screen.who })
    .getByText("Sovann Clinic");
  await expect(page.getByText(referrals.reason.consent_missing).first()).toBeVisible();
  await clinic.click();
  await page.keyboard.press("Control+Enter");
  await expectStatus(page, "en", "consent_needed");
  await expect(pane(page, "en").getByText(referrals.reason.consent_missing)).toBeVisible();
  await expect(pane(page, "en").getByRole("button", { name: referrals.act.send })).toHaveCount(0);
});

test("while an official is named, no office is suggested that the file could reach", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  const { referrals } = WORDS.en;
  await newFile(page, { isOfficialNamed: true });
  await refer(page);
  await expect(page.getByText(referrals.screen.quiet)).toBeVisible();
  const list = page.getByRole("radiogroup", { name: referrals.screen.who });
  await expect(list.getByText("Sovann Clinic")).toBeVisible();
  await expect(list.getByText(/Police|Social Affairs|Court/)).toHaveCount(0);
});

/** A file with the least that makes it one, and its case screen. */
async function newFile(page: Page, { isOfficialNamed }: { isOfficialNamed: boolean }) {
  await startIntake(page, "en");
  await chooseUrgency(page, "en");
  if (isOfficialNamed) {
    await toStep(page, "en", "triage");
    await pick(page, "en", "triage.authorityInvolved", codeLabel("yesNo", "yes", "en"));
    // What to do about it is asked at once; here it waits.
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await toStep(page, "en", "age");
  await write(page, "en", "person.ageYearsStated", "31");
  await toStep(page, "en", "finish");
  await page.getByRole("button", { name: WORDS.en.intake.finish.saveDraft }).click();
}

async function refer(page: Page) {
  await page.getByRole("tab", { name: new RegExp(WORDS.en.cases.tabs.referrals) }).click();
  await action(page, WORDS.en.referrals.refer).click();
  await choose(
    page.getByRole("combobox", { name: WORDS.en.referrals.screen.what, exact: true }),
    codeLabel("service", "general_health", "en"),
  );
}
