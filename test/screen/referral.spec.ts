import type { Page } from "@playwright/test";
import { DEMO_PEOPLE } from "../../shared/demo/demo-houses";
import { expect, test } from "../support/launch";
import {
  action,
  approveAs,
  choose,
  codeLabel,
  DEPUTY,
  goTo,
  LANGUAGES,
  say,
  WORDS,
  type Language,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { pick, toStep, write } from "../support/journey-intake";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

/** The pane of the board, with the status of the chosen referral. */
const pane = (page: Page, lang: Language) =>
  page.getByRole("region", { name: WORDS[lang].referrals.pane });

async function expectStatus(
  page: Page,
  lang: Language,
  status:
    | "ready"
    | "sent"
    | "received"
    | "accepted"
    | "in_service"
    | "expired"
    | "consent_needed"
    | "approval_needed",
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
    await expect(
      page.getByRole("dialog").getByText(WORDS[lang].referralFiles.needsKeys),
    ).toBeVisible();
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

for (const lang of LANGUAGES) {
  test(`without consent it goes only when a second person agrees, twice (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { referrals, approvals } = WORDS[lang];
    await newFile(page, { isOfficialNamed: false }, lang);
    await refer(page, lang);
    await page
      .getByRole("radiogroup", { name: referrals.screen.who })
      .getByText(lang === "km" ? "គ្លីនិកសុវណ្ណ" : "Sovann Clinic")
      .click();
    await page.keyboard.press("Control+Enter");
    await expectStatus(page, lang, "consent_needed");

    await pane(page, lang).getByRole("button", { name: referrals.act.override }).click();
    const dialog = page.getByRole("dialog", { name: referrals.ask.override.title });
    const go = dialog.getByRole("button", { name: referrals.act.override });
    await go.click();
    await expect(dialog.getByText(WORDS[lang].validation.required).first()).toBeVisible();
    await expectAccessible(page, "override, unanswered");
    await choose(
      dialog.getByRole("combobox", { name: referrals.field.basis, exact: true }),
      codeLabel("overrideBasis", "vital_interest", lang),
    );
    await dialog.getByRole("textbox", { name: referrals.field.reason }).fill("Bleeding, no answer");
    await go.click();
    const second = page.getByRole("dialog", { name: approvals.title });
    await expect(second.getByText(referrals.act.override)).toBeVisible();
    await expectAccessible(page, "override, second person");
    // Whoever asks is not the second person.
    await second.getByLabel(approvals.name, { exact: true }).fill(DEMO_PEOPLE[0].loginName);
    await second.getByLabel(approvals.passphrase, { exact: true }).first().fill(DEPUTY.passphrase);
    await second.getByRole("button", { name: approvals.agree }).click();
    await expect(second.getByText(approvals.notYourself)).toBeVisible();
    await approveAs(page, lang, DEPUTY);
    await expectStatus(page, lang, "approval_needed");
    await expect(
      pane(page, lang).getByText(
        say(referrals.overrideStands, {
          basis: codeLabel("overrideBasis", "vital_interest", lang),
          reason: "Bleeding, no answer",
        }),
      ),
    ).toBeVisible();

    await next(page, lang, "approve");
    await approveAs(page, lang, DEPUTY);
    await expectStatus(page, lang, "ready");
    await expectAccessible(page, "override stands");
  });
}

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
async function newFile(
  page: Page,
  { isOfficialNamed }: { isOfficialNamed: boolean },
  lang: Language = "en",
) {
  await saveDraftFile(page, lang, async () => {
    if (isOfficialNamed) {
      await toStep(page, lang, "triage");
      await pick(page, lang, "triage.authorityInvolved", codeLabel("yesNo", "yes", lang));
      // What to do about it is asked at once; here it waits.
      await expect(page.getByRole("dialog")).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog")).toBeHidden();
    }
    await toStep(page, lang, "age");
    await write(page, lang, "person.ageYearsStated", "31");
  });
}

async function refer(page: Page, lang: Language = "en") {
  await page.getByRole("tab", { name: new RegExp(WORDS[lang].cases.tabs.referrals) }).click();
  await action(page, WORDS[lang].referrals.refer).click();
  await choose(
    page.getByRole("combobox", { name: WORDS[lang].referrals.screen.what, exact: true }),
    codeLabel("service", "general_health", lang),
  );
}
