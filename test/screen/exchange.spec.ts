import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { ErrorCode } from "../../shared/errors";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  addSecondPerson,
  codeLabel,
  goTo,
  LANGUAGES,
  RUMDUOL,
  say,
  switchTo,
  WORDS,
} from "../support/journey";
import {
  chooseBatch,
  makeHostileFiles,
  makeRunningBatch,
  readCard,
  saveOwnCard,
  trust,
} from "../support/journey-exchange";
import { answerWhatIsOwed, startIntake, toStep, write } from "../support/journey-intake";
import { DESK, twoHouses } from "../support/two-houses";

// Two installations side by side: every test goes on from the one before it.
test.describe.configure({ mode: "serial" });

let site: Chumrok;
let desk: Chumrok;
let sitePage: Page;
let deskPage: Page;
const at = twoHouses(DESK, (houses) => {
  ({ site, sitePage, desk, deskPage } = houses);
});

test.beforeAll(() => addSecondPerson(sitePage, "en", RUMDUOL));

test("two houses exchange cards, and two people confirm each fingerprint", async () => {
  await saveOwnCard(site, sitePage, "en", at("site.chumrok-card"));
  await saveOwnCard(desk, deskPage, "en", at("desk.chumrok-card"));
  await trust(site, sitePage, "en", DESK, at("desk.chumrok-card"));
  await trust(desk, deskPage, "en", RUMDUOL, at("site.chumrok-card"));
  const { keys } = WORDS.en.organisations;
  await expect(sitePage.getByRole("grid").getByText(keys.confirmed)).toBeVisible();
});

test("a person who was accepted at one house appears at the other after the monthly batch", async () => {
  await goTo(sitePage, "en", "today");
  await startIntake(sitePage, "en");
  await answerWhatIsOwed(sitePage, "en");
  await toStep(sitePage, "en", "identity");
  await write(sitePage, "en", "person.familyNameLatin", "Keo");
  await write(sitePage, "en", "person.givenNameLatin", "Chenda");
  await toStep(sitePage, "en", "finish");
  const { finish } = WORDS.en.intake;
  await sitePage.getByRole("button", { name: finish.sendForReview }).click();
  await expect(sitePage.getByRole("heading", { level: 1 })).toContainText("Keo Chenda");
  await action(sitePage, WORDS.en.cases.actions.accept).click();
  await sitePage
    .getByRole("dialog")
    .getByRole("button", { name: WORDS.en.cases.statusConfirm.confirm })
    .click();
  const active = codeLabel("caseStatus", "active", "en");
  await expect(
    sitePage.getByText(say(WORDS.en.cases.statusChanged, { status: active })),
  ).toBeVisible();

  await makeRunningBatch(site, sitePage, "en", at("month.chumrok"));
  await chooseBatch(desk, deskPage, "en", at("month.chumrok"));
  const { open } = WORDS.en.batches;
  await expect(
    deskPage.getByRole("heading", { name: say(open.from, { name: RUMDUOL.nameEn }) }),
  ).toBeVisible();
  await expect(deskPage.getByRole("grid").getByRole("row").nth(1)).toContainText(open.verdict.new);
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByText(WORDS.en.cases.empty)).toBeVisible();

  await chooseBatch(desk, deskPage, "en", at("month.chumrok"));
  await deskPage
    .getByRole("button", { name: new RegExp(`^${open.takeIn}`) })
    .first()
    .click();
  await expect(deskPage.getByText(open.done, { exact: true })).toBeVisible();
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByText("Keo Chenda")).toBeVisible();
});

test("opening the same file again changes nothing", async () => {
  const { open } = WORDS.en.batches;
  await chooseBatch(desk, deskPage, "en", at("month.chumrok"));
  await expect(deskPage.getByText(open.appliedBefore)).toBeVisible();
  await deskPage
    .getByRole("button", { name: new RegExp(`^${open.takeIn}`) })
    .first()
    .click();
  await expect(deskPage.getByText(open.doneNothing, { exact: true })).toBeVisible();
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByText("Keo Chenda")).toHaveCount(1);
});

test("the receipt goes back, and the sender sees that the batch arrived", async () => {
  const { receipt, open, standing, allBatches } = WORDS.en.batches;
  await goTo(deskPage, "en", "batches");
  await desk.answerSave(at("receipt.chumrok"));
  await action(deskPage, receipt.make).click();
  await expect(
    deskPage.getByText(say(receipt.made, { file: "receipt.chumrok" }), { exact: true }),
  ).toBeVisible();

  await goTo(sitePage, "en", "batches");
  await expect(sitePage.getByRole("grid")).toContainText(standing.sentToday);
  await chooseBatch(site, sitePage, "en", at("receipt.chumrok"));
  for (const lang of LANGUAGES) {
    await switchTo(sitePage, lang);
    const [before = ""] = WORDS[lang].batches.receipt.says.acknowledged.split("{{at}}");
    const name = lang === "km" ? DESK.nameKm : DESK.nameEn;
    await expect(sitePage.getByRole("main")).toContainText(say(before, { name }).trim());
  }
  await switchTo(sitePage, "en");
  await action(sitePage, open.takeIn).click();
  await expect(sitePage.getByText(open.done, { exact: true })).toBeVisible();
  await action(sitePage, allBatches).click();
  await expect(sitePage.getByRole("grid").getByText(standing.acknowledged)).toBeVisible();
});

test("through one folder: the file is offered there, and nothing in it is written over", async () => {
  const { folder, open, receipt } = WORDS.en.batches;
  mkdirSync(at("STICK"));
  for (const [house, page] of [
    [site, sitePage],
    [desk, deskPage],
  ] as const) {
    await goTo(page, "en", "batches");
    await action(page, WORDS.en.batches.openFile).first().click();
    await house.answerOpen(at("STICK"));
    await action(page, folder.choose).click();
    await expect(page.getByText(say(folder.nothing, { name: "STICK" }))).toBeVisible();
  }
  // The file that the site writes is no news for the site, and is for the desk.
  await makeRunningBatch(site, sitePage, "en", at("not-asked-for.chumrok"));
  const [sent = ""] = readdirSync(at("STICK"));
  expect(sent).toMatch(/\.chumrok$/);
  await deskPage.getByRole("button", { name: new RegExp(sent) }).click();
  await action(deskPage, open.takeIn).click();
  await expect(deskPage.getByText(open.done, { exact: true })).toBeVisible();
  await action(deskPage, receipt.make).click();
  await expect(deskPage.getByText(receipt.madeNext.split("{{name}}")[0] ?? "")).toBeVisible();
  expect(readdirSync(at("STICK"))).toHaveLength(2);

  await goTo(sitePage, "en", "batches");
  await action(sitePage, WORDS.en.batches.openFile).first().click();
  await expect(sitePage.getByText(say(folder.waiting, { name: "STICK" }))).toBeVisible();
  await expect(sitePage.getByRole("button", { name: new RegExp(sent) })).toHaveCount(0);
  renameSync(at("STICK"), at("pulled out"));
  await expect(sitePage.getByText(say(folder.gone, { name: "STICK" }))).toBeVisible();
  renameSync(at("pulled out"), at("STICK"));
  await sitePage.getByRole("button", { name: /receipt/ }).click();
  await action(sitePage, open.takeIn).click();
  await expect(sitePage.getByText(open.done, { exact: true })).toBeVisible();

  // Lost on its way: the same file once more, which changes nothing where the first arrived.
  const { again } = WORDS.en.batches;
  await goTo(sitePage, "en", "batches");
  await action(sitePage, again.write).click();
  await expect(sitePage.getByText(again.madeNext.split("{{name}}")[0] ?? "")).toBeVisible();
  const copy = sent.replace(".chumrok", "-2.chumrok");
  expect(readdirSync(at("STICK"))).toContain(copy);
  await goTo(deskPage, "en", "batches");
  await action(deskPage, WORDS.en.batches.openFile).first().click();
  await deskPage.getByRole("button", { name: new RegExp(copy) }).click();
  await expect(deskPage.getByText(open.appliedBefore)).toBeVisible();
});

test("every kind of bad file is refused with its own words, in both languages", async () => {
  const hostile = await makeHostileFiles(
    await readCard(at("site.chumrok-card")),
    await readCard(at("desk.chumrok-card")),
  );
  const honest = readFileSync(at("month.chumrok"));
  const flipped = Buffer.from(honest);
  flipped[flipped.length - 40]! ^= 1;
  const files: [string, Uint8Array, ErrorCode][] = [
    ["for somebody else", hostile.forSomebodyElse, "wrong_key"],
    ["cut in the middle", hostile.fromStranger.subarray(0, 100_000), "cut_short"],
    ["cut in its head", honest.subarray(0, 60), "cut_short"],
    ["one bit changed", flipped, "damaged_file"],
    ["practice", hostile.practice, "demo_file"],
    ["a text", Buffer.from("Dear all,\nhere is the batch.\n"), "not_ours"],
    ["from a newer version", hostile.newer, "newer_format"],
    ["from a stranger", hostile.fromStranger, "unknown_sender"],
    ["with a forged sender", hostile.forged, "bad_signature"],
    ["empty", Buffer.alloc(0), "cut_short"],
  ];
  for (const [name, bytes, code] of files) {
    await test.step(name, async () => {
      writeFileSync(at("bad.chumrok"), bytes);
      await switchTo(deskPage, "en");
      await chooseBatch(desk, deskPage, "en", at("bad.chumrok"));
      for (const lang of LANGUAGES) {
        await switchTo(deskPage, lang);
        const alert = deskPage
          .getByRole("alert")
          .filter({ hasText: WORDS[lang].batches.open.refused });
        await expect(alert).toContainText(WORDS[lang].errors[code]);
        await expect(alert).toContainText(WORDS[lang].batches.open.refusedNothing);
      }
    });
  }
  await switchTo(deskPage, "en");
  await goTo(deskPage, "en", "cases");
  await expect(deskPage.getByRole("grid").getByRole("row")).toHaveCount(2);
});
