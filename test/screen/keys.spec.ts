import { writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  addSecondPerson,
  approveAs,
  goTo,
  RUMDUOL,
  say,
  unlock,
  WORDS,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveOwnCard } from "../support/journey-exchange";
import { readPdf, withoutSpaces } from "../support/read-pdf";
import { DESK, twoHouses } from "../support/two-houses";

// Two installations side by side: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

const { organisations } = WORDS.en;

let site: Chumrok;
let desk: Chumrok;
let sitePage: Page;
let deskPage: Page;
const at = twoHouses(DESK, (houses) => {
  ({ site, sitePage, desk, deskPage } = houses);
});

test.beforeAll(() => addSecondPerson(sitePage, "en", RUMDUOL));

/** Opens a card file, or a picture of a code, at the desk. */
async function open(file: string): Promise<void> {
  await goTo(deskPage, "en", "organisations");
  await desk.answerOpen(file);
  await action(deskPage, organisations.takeCard).click();
}

/** Two people at the desk compare the fingerprint of the site. */
async function compare(): Promise<void> {
  await deskPage.getByRole("grid").getByText(RUMDUOL.nameEn).click();
  await action(deskPage, organisations.pane.compare).click();
  await deskPage.getByLabel(organisations.compare.second).fill("Bopha");
  await action(deskPage, organisations.compare.same).click();
  const done = say(organisations.compare.done, { name: RUMDUOL.nameEn });
  await expect(deskPage.getByText(done)).toBeVisible();
}

test("a card is handed over as a picture of its code", async () => {
  await goTo(sitePage, "en", "organisations");
  await action(sitePage, organisations.ownCard).click();
  const code = sitePage.getByRole("img", { name: organisations.card.code });
  await expect(code).toBeVisible();
  await expectAccessible(sitePage, "our card");
  await code.scrollIntoViewIfNeeded();
  writeFileSync(at("code.png"), await code.screenshot({ scale: "device" }));
  await action(sitePage, organisations.card.print).click();
  const papers: Buffer[] = [];
  await expect.poll(async () => papers.push(...(await site.takePaper()))).toBe(1);
  const { pages } = await readPdf(papers[0]!);
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain(withoutSpaces(RUMDUOL.nameEn));
  await action(sitePage, organisations.card.close).click();

  await open(at("code.png"));
  await expect(deskPage.getByText(organisations.card.standing.new)).toBeVisible();
  await expectAccessible(deskPage, "a card that was opened");
  await action(deskPage, organisations.card.keep).click();
  await expect(deskPage.getByText(organisations.card.kept)).toBeVisible();
  await compare();
});

test("a picture without a code, and a code of a strange kind, are refused in words", async () => {
  writeFileSync(at("blank.png"), await deskPage.getByRole("grid").screenshot());
  await open(at("blank.png"));
  await expect(deskPage.getByText(WORDS.en.errors.no_code_in_picture)).toBeVisible();
});

test("the card as a file brings the key against quantum computers besides", async () => {
  await saveOwnCard(site, sitePage, "en", at("site.chumrok-card"));
  await open(at("site.chumrok-card"));
  await expect(deskPage.getByText(organisations.card.standing.adds_hybrid)).toBeVisible();
  await action(deskPage, organisations.card.keep).click();
  await expect(deskPage.getByText(organisations.card.keptMore)).toBeVisible();
  await deskPage.getByRole("grid").getByText(RUMDUOL.nameEn).click();
  const seal = deskPage.getByLabel(organisations.pane.hybrid);
  await expect(seal).not.toBeChecked();
  await seal.click();
  await expect(seal).toBeChecked();
});

test("two people give the house new keys, and the old ones vouch for them at the other", async () => {
  await goTo(sitePage, "en", "organisations");
  await action(sitePage, organisations.ownCard).click();
  const before = await sitePage
    .getByRole("group", { name: organisations.pane.fingerprint })
    .innerText();
  await action(sitePage, organisations.newKeys.open).click();
  await expectAccessible(sitePage, "new keys");
  await sitePage
    .getByLabel(organisations.newKeys.passphrase, { exact: true })
    .first()
    .fill(RUMDUOL.passphrase);
  await action(sitePage, organisations.newKeys.make).click();
  const next = site.nextWindow(sitePage);
  await approveAs(sitePage, "en");
  sitePage = await next;
  await unlock(sitePage, "en", RUMDUOL);

  await saveOwnCard(site, sitePage, "en", at("new.chumrok-card"));
  await action(sitePage, organisations.ownCard).click();
  const group = sitePage.getByRole("group", { name: organisations.pane.fingerprint });
  await expect(group).not.toHaveText(before);
  await action(sitePage, organisations.card.close).click();

  await open(at("new.chumrok-card"));
  await expect(deskPage.getByText(organisations.card.standing.succeeded)).toBeVisible();
  await action(deskPage, organisations.card.keep).click();
  await deskPage.getByRole("grid").getByText(RUMDUOL.nameEn).click();
  await expect(deskPage.getByRole("grid").getByText(organisations.keys.to_compare)).toBeVisible();
  await compare();

  await open(at("site.chumrok-card"));
  await expect(deskPage.getByText(WORDS.en.errors.older_card)).toBeVisible();
});

test("keys that were stolen are taken back, and stay so with the same card", async () => {
  await goTo(deskPage, "en", "organisations");
  await deskPage.getByRole("grid").getByText(RUMDUOL.nameEn).click();
  await action(deskPage, organisations.pane.revoke).click();
  await expectAccessible(deskPage, "keys taken back");
  await action(deskPage, organisations.revoke.confirm).click();
  const done = say(organisations.revoke.done, { name: RUMDUOL.nameEn });
  await expect(deskPage.getByText(done)).toBeVisible();
  await expect(deskPage.getByRole("grid").getByText(organisations.keys.revoked)).toBeVisible();

  await open(at("new.chumrok-card"));
  await expect(deskPage.getByText(organisations.card.standing.revoked)).toBeVisible();
  await expect(action(deskPage, organisations.card.keep)).toBeHidden();
});
