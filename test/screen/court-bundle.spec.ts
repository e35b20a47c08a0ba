import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { DEMO_HOUSE_FACTS } from "../../shared/demo/demo-houses";
import { searchKey } from "../../shared/khmer/fold";
import { expect, test, type Chumrok } from "../support/launch";
import {
  action,
  choose,
  codeLabel,
  goTo,
  LANGUAGES,
  say,
  saying,
  WORDS,
  type Language,
} from "../support/journey";
import { expectAccessible } from "../support/journey-axe";
import { saveDraftFile } from "../support/journey-files";
import { decide, expectStep, pick, toStep, write } from "../support/journey-intake";
import { practise } from "../support/journey-practice";
import { readPdf, withoutSpaces } from "../support/read-pdf";
import { sampleWav } from "../support/sample-files";

test.describe.configure({ mode: "parallel" });

const COURT = { en: "Provincial Court (practice)", km: "សាលាដំបូងខេត្ត (សាកល្បង)" };
const STAFF = DEMO_HOUSE_FACTS.shelter.names[0];
/** Somebody whom no list knows: she is taken out by hand. */
const FRIEND = "Kannitha";
const PHONE = "012 345 678";
const TOLD = [
  "They took my papers and locked the gate.",
  `${FRIEND.toUpperCase()} ran with me. Kanitha's brother helped.`,
  `Then ${STAFF.split(" ")[0] ?? ""} brought us to Rumduol. Call ${PHONE}.`,
  "ខ្ញុំមកដល់ផ្ទះរំ\u200bដួល ហើយបានគេង។",
].join("\n");

/** A file with a proceeding, an account, and a yes for the court. */
async function fileForCourt(page: Page, lang: Language): Promise<void> {
  const { consent } = WORDS[lang].intake;
  await saveDraftFile(page, lang, async () => {
    await toStep(page, lang, "age");
    await write(page, lang, "person.ageYearsStated", "31");
    await toStep(page, lang, "consent");
    await decide(page, lang, "store_and_manage_file", "given");
    await decide(page, lang, "share_with_police_or_court", "given");
    await choose(page.getByRole("combobox", { name: consent.recipient, exact: true }), COURT[lang]);
    for (const scope of [
      "identity",
      "exploitation_facts",
      "suspects",
      "legal",
      "documents",
    ] as const) {
      await page
        .getByRole("checkbox", { name: codeLabel("dataScope", scope, lang), exact: true })
        .check();
    }
    await toStep(page, lang, "identity");
    await write(page, lang, "person.familyNameLatin", "Sok");
    await write(page, lang, "person.givenNameLatin", "Srey Mom");
    await toStep(page, lang, "account");
    await write(page, lang, "caseFile.narrative", TOLD);
  });
}

/** From the bundle that has none: what it is for. Ends on the bundle again. */
async function writeProceeding(page: Page, lang: Language): Promise<void> {
  const { courtBundle, court, intake } = WORDS[lang];
  await expect(page.getByText(courtBundle.noProceeding)).toBeVisible();
  await expectAccessible(page, "court bundle, no proceeding");
  await page.getByRole("button", { name: courtBundle.writeProceeding }).click();
  await expectStep(page, lang, "court");
  await choose(
    page.getByRole("combobox", { name: court.add, exact: true }),
    codeLabel("proceedingKind", "criminal", lang),
  );
  await write(page, lang, "proceedings.0.courtFileNo", "417/26");
  await pick(page, lang, "proceedings.0.personRole", codeLabel("personRole", "civil_party", lang));
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(intake.savedCase)).toBeVisible();
  await openBundle(page, lang);
}

async function addComplaint(chumrok: Chumrok, page: Page, lang: Language, file: string) {
  const { attachments, cases } = WORDS[lang];
  const bytes = sampleWav();
  writeFileSync(file, bytes);
  await page.getByRole("tab", { name: cases.tabs.attachments }).click();
  await chumrok.answerOpen(file);
  await action(page, attachments.add).click();
  const dialog = page.getByRole("dialog");
  await choose(
    dialog.getByLabel(attachments.form.kind, { exact: true }),
    codeLabel("attachmentKind", "complaint", lang),
  );
  await dialog.getByLabel(attachments.form.description, { exact: true }).fill(`from ${FRIEND}`);
  await dialog.getByRole("button", { name: attachments.form.save }).click();
  await expect(page.getByRole("grid").getByText(`from ${FRIEND}`)).toBeVisible();
  return createHash("sha256").update(bytes).digest("hex");
}

async function openBundle(page: Page, lang: Language): Promise<void> {
  // The file is there before its menu is asked for.
  await expect(page.getByRole("tablist")).toBeVisible();
  await page.keyboard.press("Control+p");
  await page.getByRole("menuitem", { name: WORDS[lang].courtBundle.title }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: WORDS[lang].courtBundle.title }),
  ).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`a bundle for the court has both languages, its hashes, and nothing that was taken out (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    test.setTimeout(240_000);
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const words = WORDS[lang].courtBundle;
    await fileForCourt(page, lang);
    const at = (name: string): string => path.join(dataDir, "..", name);
    const hashOfFile = await addComplaint(chumrok, page, lang, at("complaint.wav"));
    await openBundle(page, lang);
    await writeProceeding(page, lang);
    await expect(page.getByRole("group", { name: words.kind.staff })).toBeVisible();
    await expect(page.getByRole("group", { name: words.kind.site })).toBeVisible();
    await expectAccessible(page, "court bundle, choosing");

    await page.getByRole("radiogroup").getByText(COURT[lang]).click();
    await page.getByRole("textbox", { name: words.ownWords }).fill(FRIEND);
    await page.keyboard.press("Control+Enter");
    const sheet = page.getByRole("article", { name: words.preview });
    await expect(sheet).toBeVisible();
    await expectAccessible(page, "court bundle, preview");
    // Not even out of sight: what was taken out is nowhere in the page that is printed.
    const onPage = await page.content();
    const onSheets = (
      await page.locator("article").evaluateAll((all) => all.map((one) => one.outerHTML))
    ).join();
    const file = at(`bundle-${lang}.pdf`);
    await chumrok.answerSave(file);
    await page.keyboard.press("Control+p");
    const saved = saying(say(words.saved, { name: path.basename(file), hash: "{{hash}}" }));
    await expect(page.getByText(saved)).toBeVisible();
    const { pages, metadata } = await readPdf(readFileSync(file));
    const text = pages.join("");

    const lacks = (place: string, gone: string): void => {
      const isThere = searchKey(withoutSpaces(place)).includes(searchKey(withoutSpaces(gone)));
      expect(isThere, `${gone} is left`).toBe(false);
    };
    for (const gone of [FRIEND, "Kanitha", PHONE]) lacks(onPage, gone);
    for (const gone of [FRIEND, "Kanitha", PHONE, "Rumduol", "Dara", "រំដួល"]) {
      for (const place of [onSheets, text, metadata]) lacks(place, gone);
    }
    for (const paper of [WORDS.en.courtBundle.paper, WORDS.km.courtBundle.paper]) {
      expect(onPage).toContain(paper.title);
      expect(onPage).toContain(paper.hashMeaning);
    }
    expect(text).toContain(withoutSpaces(WORDS.en.courtBundle.paper.barMeaning));
    expect(text.match(/[\u1780-\u17b3]/g)?.length ?? 0).toBeGreaterThan(100);
    expect(text).toContain(withoutSpaces("They took my papers and locked the gate."));
    expect(text).toContain("417/26");
    expect(text).toContain(hashOfFile);
    expect(text).toContain("DEMO");
    expect(pages[0]).toContain(`1/${String(pages.length)}`);

    // The hash on the sheet is the hash in the log, with who got it.
    const hashes = [...new Set(onSheets.match(/\b[0-9a-f]{64}\b/g))];
    expect(hashes).toHaveLength(2);
    const ofBundle = hashes.find((one) => one !== hashOfFile) ?? "";
    expect(text).toContain(ofBundle);
    await goTo(page, lang, "audit");
    const { audit } = WORDS[lang];
    await page.getByRole("row").filter({ hasText: audit.targets.court_bundle }).first().click();
    const entry = page.getByRole("region", { name: audit.pane.label });
    await expect(entry.getByText(ofBundle)).toBeVisible();
  });
}

test("a protected word stays in only with a reason, and no court gets what nobody agreed to", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  const words = WORDS.en.courtBundle;
  await fileForCourt(page, "en");
  await openBundle(page, "en");
  await writeProceeding(page, "en");
  await page.getByRole("radiogroup").getByText(COURT.en).click();
  const staff = page.getByRole("group", { name: words.kind.staff });
  await staff.getByRole("checkbox").first().uncheck();
  await page.keyboard.press("Control+Enter");
  const reason = page.getByRole("textbox", { name: words.reason });
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription(new RegExp(words.reasonNeeded));
  await expectAccessible(page, "court bundle, reason owed");
  await staff.getByRole("checkbox").first().check();

  // Home and telephone are of a part that she did not agree to.
  await page.getByRole("checkbox", { name: words.bar.home, exact: true }).uncheck();
  await expect(page.getByText(WORDS.en.referrals.standing.ask)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(words.stopped)).toBeVisible();
  await expect(page.getByRole("article", { name: words.preview })).toHaveCount(0);
});
