import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  LANGUAGES,
  say,
  saying,
  switchTo,
  WORDS,
  type House,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { chooseBatch } from "../support/journey-exchange";
import { saveDraftFile } from "../support/journey-files";
import { expectStep, field, pick, toStep, write } from "../support/journey-intake";
import { exchangeCards, twoHouses } from "../support/two-houses";

// Two installations that share nothing but files: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

const CLINIC: House = {
  nameKm: "គ្លីនិកសុវណ្ណ",
  nameEn: "Sovann Clinic",
  siteCode: "SC",
  province: "Phnom Penh",
  loginName: "dara",
  displayName: "Dara",
  passphrase: "violet anchor biscuit thunder meadow",
};

let site: Chumrok;
let clinic: Chumrok;
let sitePage: Page;
let clinicPage: Page;
const at = twoHouses(CLINIC, (houses) => {
  ({ site, sitePage, desk: clinic, deskPage: clinicPage } = houses);
});
const { referrals, incoming, referralFiles, intake } = WORDS.en;
const pane = (page: Page) => page.getByRole("region", { name: referrals.pane });

/** The screen in both languages: it can be read by everybody, and it is kept as a picture. */
async function look(page: Page, name: string): Promise<void> {
  for (const lang of LANGUAGES.toReversed()) {
    await switchTo(page, lang);
    await expectAccessible(page, `${name} (${lang})`);
    const pictures = process.env["CHUMROK_PICTURES"];
    if (pictures !== undefined) {
      await page.screenshot({ path: path.join(pictures, `${name}-${lang}.png`) });
    }
  }
}

test.beforeAll(() =>
  exchangeCards({ site, sitePage, desk: clinic, deskPage: clinicPage }, CLINIC, at),
);

test("a referral leaves as a sealed file", async () => {
  await goTo(sitePage, "en", "today");
  await saveDraftFile(sitePage, "en", async () => {
    await toStep(sitePage, "en", "identity");
    await write(sitePage, "en", "person.familyNameLatin", "Keo");
    await write(sitePage, "en", "person.givenNameLatin", "Chenda");
    await toStep(sitePage, "en", "age");
    await write(sitePage, "en", "person.ageYearsStated", "31");
  });
  await sitePage.getByRole("tab", { name: new RegExp(WORDS.en.cases.tabs.referrals) }).click();
  await action(sitePage, referrals.refer).click();
  await choose(
    sitePage.getByRole("combobox", { name: referrals.screen.what, exact: true }),
    codeLabel("service", "general_health", "en"),
  );
  await sitePage
    .getByRole("radio", { name: codeLabel("referralUrgency", "same_day", "en") })
    .check({ force: true });
  await sitePage
    .getByRole("radiogroup", { name: referrals.screen.who })
    .getByText(CLINIC.nameEn)
    .click();
  await sitePage.keyboard.press("Control+Enter");
  const make = pane(sitePage).getByRole("button", { name: referralFiles.send.make });
  await expect(make).toBeVisible();
  await look(sitePage, "referral-ready");

  await site.answerSave(null);
  await make.click();
  await expect(make).toBeEnabled();
  await site.answerSave(at("referral.chumrok"));
  await sitePage.keyboard.press("n");
  await expect(
    pane(sitePage).getByText(say(referralFiles.made, { file: "referral.chumrok" })),
  ).toBeVisible();
  const sent = codeLabel("referralStatus", "sent", "en");
  await expect(pane(sitePage).getByText(sent, { exact: true }).first()).toBeVisible();
  await look(sitePage, "referral-sent");
});

test("the other house sees it before it is taken in, says yes, and begins with what came", async () => {
  await chooseBatch(clinic, clinicPage, "en", at("referral.chumrok"));
  await expect(clinicPage.getByText("Chenda")).toBeVisible();
  await look(clinicPage, "packet-preview");
  await clinicPage.getByRole("button", { name: referralFiles.packet.takeIn }).click();
  await expect(clinicPage.getByText(referralFiles.packet.takenIn)).toBeVisible();
  await look(clinicPage, "packet-taken-in");
  await action(clinicPage, referralFiles.packet.goOn).click();
  const line = clinicPage.getByRole("region", { name: incoming.pane });
  await expect(line.getByText("Chenda")).toBeVisible();
  await expect(clinicPage.getByText(referralFiles.answers.title)).toBeVisible();
  await look(clinicPage, "referral-received");

  await line.getByRole("button", { name: incoming.act.accept }).click();
  await expectStep(clinicPage, "en", "receive");
  await pick(clinicPage, "en", "caseFile.urgentRisk", codeLabel("urgentRisk", "watch", "en"));
  await toStep(clinicPage, "en", "identity");
  await expect(field(clinicPage, "en", "person.givenNameLatin")).toHaveValue("Chenda");
  await toStep(clinicPage, "en", "finish");
  await clinicPage.getByRole("button", { name: intake.finish.saveDraft }).click();
  await expect(clinicPage.getByRole("heading", { level: 1 })).toContainText("Keo Chenda");
});

test("the answer comes back as a file, and moves the referral by itself", async () => {
  await goTo(clinicPage, "en", "referrals");
  await action(clinicPage, incoming.open.split(" (")[0] ?? "").click();
  const make = clinicPage.getByRole("button", { name: referralFiles.answers.make });
  await expect(make).toBeVisible();
  await clinic.answerSave(at("answers.chumrok"));
  await make.click();
  await expect(
    clinicPage.getByText(say(referralFiles.made, { file: "answers.chumrok" })),
  ).toBeVisible();
  await expect(make).toHaveCount(0);
  await look(clinicPage, "answers-written");

  await chooseBatch(site, sitePage, "en", at("answers.chumrok"));
  await expect(sitePage.getByText(referralFiles.reply.standing.new)).toBeVisible();
  await look(sitePage, "answers-preview");
  await sitePage.getByRole("button", { name: referralFiles.reply.takeIn }).click();
  await expect(sitePage.getByText(saying(referralFiles.reply.taken))).toBeVisible();
  await action(sitePage, referralFiles.reply.goOn).click();
  const accepted = codeLabel("referralStatus", "accepted", "en");
  await expect(pane(sitePage).getByText(accepted, { exact: true }).first()).toBeVisible();
  await look(sitePage, "referral-accepted");
});

test("the same files again change nothing", async () => {
  await chooseBatch(clinic, clinicPage, "en", at("referral.chumrok"));
  await expect(clinicPage.getByText(referralFiles.packet.standing.same)).toBeVisible();
  await clinicPage.getByRole("button", { name: referralFiles.packet.takeIn }).click();
  await expect(clinicPage.getByText(saying(referralFiles.nothingMoved))).toBeVisible();
  await look(clinicPage, "packet-again");
  await chooseBatch(site, sitePage, "en", at("answers.chumrok"));
  await expect(sitePage.getByText(referralFiles.reply.standing.same)).toBeVisible();
});
