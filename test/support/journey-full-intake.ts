import { expect, type Page } from "@playwright/test";
import { PURPOSE } from "../../shared/domain/code-lists/case-files";
import { INTAKE_STEPS, type IntakeStep } from "../../shared/domain/completeness";
import { fieldLabel } from "../../renderer/forms/field-label";
import { action, codeLabel, say, saying, WORDS } from "./journey";
import { expectStep, field } from "./journey-intake";
import { beginByKeyboard, tabTo } from "./journey-keyboard";
import { adds, choice, down, key, nth, open, text, walkStep, type Replies } from "./journey-walk";

const { intake, needs, screening } = WORDS.en;

/** What this person says, step by step. Whatever is not here is unknown, and said to be. */
const SAID: Readonly<Partial<Record<IntakeStep, Replies>>> = {
  receive: {
    "caseFile.receptionBasis": choice(codeLabel("receptionBasis", "hotline", "en")),
    "caseFile.urgentRisk": nth(1),
  },
  triage: {
    "triage.inDangerNow": nth(1),
    "triage.injuryOrIllness": nth(0),
    "triage.thoughtsOfSelfHarm": nth(1),
    "triage.childOrLooksLikeOne": nth(1),
    "triage.authorityInvolved": nth(1),
    "triage.exploiterKnowsSite": nth(1),
    "triage.forcedReturnWithin72h": nth(1),
    "triage.note": text("A burn on the left hand."),
  },
  language: {
    "person.languages": choice("Khmer"),
    "person.interpreterNeeded": nth(0),
    "person.interpreterHasNoTie": key("F9"),
  },
  age: {
    "person.ageYearsStated": text("24"),
  },
  consent: {
    [fieldLabel("consents.0.evidence", "en")]: down(
      codeLabel("consentEvidence", "signature", "en"),
    ),
    [fieldLabel("consents.0.interpreterRef", "en")]: key("F9"),
  },
  identity: {
    "person.givenNameKm": text("ស្រីមុំ"),
    "person.familyNameKm": text("ចាន់រុំ"),
    "person.familyNameLatin": text("Chanrum"),
    "person.givenNameLatin": text("Sreymom"),
    "person.sex": nth(0),
    "person.nationality": choice("Cambodia"),
    "person.homeAdminCode": choice("Battambang"),
    "person.idDocuments": key("F9"),
    "person.phoneNumbers": key("F8"),
    "person.deceasedOn": key("F9"),
  },
  needs: {
    "caseFile.wishOfPerson": text("To go home and see her daughter."),
    [needs.begin]: open,
    "assessments.0.needs": adds(choice(codeLabel("need", "physical_health", "en"))),
    "assessments.0.needs.0.wishOfPerson": text("That the hand heals."),
    "assessments.0.needs.0.score": key("2"),
    "assessments.0.needs.0.action": text("To the clinic tomorrow, with a worker."),
    "assessments.0.selfHarm": nth(0),
    "assessments.0.riskLevel": nth(1),
  },
  account: {
    [intake.account.addRecruitment]: open,
    "recruitments.0.method": choice(codeLabel("recruitMethod", "village_broker", "en")),
    "recruitments.0.promisedJob": text("Sewing"),
    "recruitments.0.feePaid": text("300"),
    [intake.account.addLeg]: open,
    "recruitments.0.legs.0.from": choice("Battambang"),
    "recruitments.0.legs.0.to": choice("Thailand"),
    "recruitments.0.legs.0.borderPoint": text("Poipet"),
    [intake.account.addEpisode]: open,
    "episodes.0.exploitationType": choice(codeLabel("exploitationType", "forced_labour", "en")),
    "episodes.0.country": choice("Thailand"),
    "episodes.0.hoursPerDay": text("14"),
    "episodes.0.daysPerWeek": text("7"),
    "caseFile.narrative": text("A neighbour drove her to a house by the river."),
  },
  assessment: {
    "caseFile.shelterAssessment": nth(1),
    "caseFile.formalIdentification": down(codeLabel("formalIdentification", "not_sought", "en")),
  },
  plan: {
    "referrals.0.serviceType": choice(codeLabel("service", "psychosocial", "en")),
    "referrals.0.urgency": nth(2),
    [codeLabel("dataScope", "identity", "en")]: key("Space"),
    [codeLabel("dataScope", "psychosocial", "en")]: key("Space"),
  },
};

const AGREED: readonly string[] = [
  "store_and_manage_file",
  "receive_services",
  "non_identifying_statistics",
];
const SHARED = ["identity", "psychosocial"] as const;

/**
 * A whole intake without a mouse in which every question of every step is met and answered, be it with
 * "unknown": the account with its journey, every sign, and a referral to who may help. From Today to the
 * file that waits for its review.
 */
export async function fullIntakeByKeyboard(page: Page): Promise<void> {
  const { keyboard } = page;
  await beginByKeyboard(page);
  let helper = "";
  for (const step of INTAKE_STEPS) {
    await expectStep(page, "en", step);
    if (step === "finish") break;
    if (step === "consent") helper = await askEveryPurpose(page);
    if (step === "screening") await answerSigns(page);
    if (step === "plan") await refer(page, helper);
    await walkStep(page, SAID[step]);
    await expect(page.locator("main footer")).not.toContainText(saying(intake.foot.toAsk));
    await keyboard.press("Control+Enter");
  }
  await keyboard.press("Control+Enter");
  await expect(page.getByText(intake.finish.sent)).toBeVisible();
}

/** A yes or a no for every purpose; one place that may help may read two parts. Gives its name. */
async function askEveryPurpose(page: Page): Promise<string> {
  let helper = "";
  for (const purpose of PURPOSE.slice(0, 8)) {
    const name = codeLabel("purpose", purpose, "en");
    await tabTo(page, page.getByRole("radiogroup", { name, exact: true }));
    const isShared = purpose === "share_with_service_provider";
    await page.keyboard.press(isShared || AGREED.includes(purpose) ? "y" : "x");
    if (isShared) helper = await nameHelper(page);
  }
  return helper;
}

async function nameHelper(page: Page): Promise<string> {
  await tabTo(page, page.getByLabel(intake.consent.recipient, { exact: true }).first());
  await page.keyboard.press("ArrowDown");
  const first = page.getByRole("option").first();
  await expect(first).toBeVisible();
  const helper = await first.innerText();
  await down(helper)(page);
  const name = say(intake.consent.withName, { name: helper });
  await expect(page.getByRole("radiogroup", { name, exact: true })).toBeVisible();
  for (const scope of SHARED) await tick(page, codeLabel("dataScope", scope, "en"));
  return helper;
}

async function tick(page: Page, name: string): Promise<void> {
  const box = page.getByRole("checkbox", { name });
  await tabTo(page, box);
  await page.keyboard.press("Space");
  await expect(box).toBeChecked();
}

/** Every sign is asked: one in three is there. */
async function answerSigns(page: Page): Promise<void> {
  await tabTo(page, action(page, screening.begin));
  await page.keyboard.press("Enter");
  await tick(page, codeLabel("traffickingAct", "recruitment", "en"));
  const signs = page.locator("[data-sign]");
  await tabTo(page, signs.first());
  const total = await signs.count();
  for (let at = 0; at < total; at += 1) await page.keyboard.press(at % 3 === 0 ? "y" : "n");
  await expect(signs.last().getByRole("radio", { checked: true })).toHaveCount(1);
}

async function refer(page: Page, helper: string): Promise<void> {
  const { whoHelps, referThere } = intake.plan;
  const places = page.getByRole("radiogroup", { name: whoHelps });
  const wanted = places.getByRole("radio", { name: helper });
  await tabTo(page, places);
  await page.keyboard.press("Space");
  const total = await places.getByRole("radio").count();
  for (let at = 1; at < total && !(await wanted.isChecked()); at += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, action(page, referThere));
  await page.keyboard.press("Enter");
  await expect(field(page, "en", "referrals.0.serviceType")).toBeFocused();
}
