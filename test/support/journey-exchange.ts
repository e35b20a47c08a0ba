import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { demoIdentity, toBase64 } from "../../shared/crypto";
import { buildContainer } from "../../shared/exchange/container";
import { linesOf } from "../../shared/exchange/file-lines";
import type { ManifestDraft } from "../../shared/exchange/manifest";
import { makeFile } from "../../shared/exchange/make-file";
import { sealFile } from "../../shared/exchange/sealed-file";
import { parseCard, type OrganisationCard } from "../../shared/exchange/organisation-card";
import {
  action,
  approveAs,
  BOPHA,
  goTo,
  say,
  WORDS,
  type House,
  type Language,
  type Person,
} from "./journey";
import type { Chumrok } from "./launch";

/** Saves the house's own card to `file`. */
export async function saveOwnCard(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  file: string,
): Promise<void> {
  const words = WORDS[lang].organisations;
  await goTo(page, lang, "organisations");
  await chumrok.answerSave(file);
  await action(page, words.ownCard).click();
  await action(page, words.card.save).click();
  await expect(page.getByText(saved(words.card.savedAs, file))).toBeVisible();
  await action(page, words.card.close).click();
}

/** Takes in the card of `other` and confirms its fingerprint by two names. */
export async function trust(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  other: House,
  file: string,
): Promise<void> {
  const words = WORDS[lang].organisations;
  const name = lang === "km" ? other.nameKm : other.nameEn;
  await goTo(page, lang, "organisations");
  await chumrok.answerOpen(file);
  await action(page, words.takeCard).click();
  await action(page, words.card.keep).click();
  await expect(page.getByText(words.card.kept)).toBeVisible();
  await page.getByRole("grid").getByText(name).click();
  await action(page, words.pane.compare).click();
  await page.getByLabel(words.compare.second).fill("Bopha");
  await action(page, words.compare.same).click();
  await expect(page.getByText(say(words.compare.done, { name }))).toBeVisible();
  await makePartOfOwnHouse(page, lang, name);
}

/** Whole files travel within one body: the other house is made a part of the own one. */
async function makePartOfOwnHouse(page: Page, lang: Language, name: string): Promise<void> {
  const words = WORDS[lang].organisations;
  await page.getByRole("grid").getByText(name).click();
  await action(page, words.pane.edit).click();
  await page
    .getByRole("combobox", { name: words.form.partOf })
    .or(page.getByRole("textbox", { name: words.form.partOf }))
    .click();
  // First comes "nobody"; besides the other house only the own one is there.
  await page.getByRole("option").nth(1).click();
  await action(page, words.form.save).click();
  await expect(page.getByText(say(words.saved, { name }))).toBeVisible();
}

/**
 * Makes the batch of the running month for the one house whose keys are confirmed, and writes it to
 * `file`; `approver` is the second person.
 */
export async function makeRunningBatch(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  file: string,
  approver: Pick<Person, "loginName" | "passphrase"> = BOPHA,
): Promise<void> {
  const words = WORDS[lang].batches;
  await goTo(page, lang, "batches");
  await action(page, words.newBatch).first().click();
  await page
    .getByRole("combobox", { name: words.new.month })
    .or(page.getByRole("textbox", { name: words.new.month }))
    .click();
  await page.getByRole("option").first().click();
  await page.getByText(words.new.kinds.sync.name, { exact: true }).click();
  await chumrok.answerSave(file);
  await action(page, words.new.make).click();
  await approveAs(page, lang, approver);
  await expect(page.getByText(words.new.made, { exact: true })).toBeVisible();
}

/** Chooses `file` under Monthly batches, Open; what the screen then says is the caller's. */
export async function chooseBatch(
  chumrok: Chumrok,
  page: Page,
  lang: Language,
  file: string,
): Promise<void> {
  const words = WORDS[lang].batches;
  await goTo(page, lang, "batches");
  await action(page, words.openFile).first().click();
  await chumrok.answerOpen(file);
  await action(page, words.open.choose).click();
}

function saved(template: string, file: string): string {
  return say(template, { name: file.split(/[\\/]/).at(-1) ?? "" });
}

export async function readCard(file: string): Promise<OrganisationCard> {
  const card = await parseCard(readFileSync(file), "real");
  if (!card.ok) throw new Error(card.error);
  return card.value;
}

/** Files that somebody else could make for `to`, without any key of `from`. */
export async function makeHostileFiles(
  from: OrganisationCard,
  to: OrganisationCard,
): Promise<
  Record<"forSomebodyElse" | "fromStranger" | "forged" | "practice" | "newer", Uint8Array>
> {
  const stranger = await demoIdentity(202, "shelter");
  const signingPublic = toBase64(stranger.signingPublicRaw);
  const draft: ManifestDraft = {
    kind: "sync",
    batchId: "9a3d2c10-5b77-4e19-8c42-d0f1e2a3b404",
    sequence: 1,
    previousManifestSha256: null,
    from: {
      orgId: "c4e2a9b0-6f17-4d5b-b2a3-7780d9e4cc03",
      name: "Nobody",
      signingPublic,
      ageRecipient: stranger.ageRecipient,
    },
    recipients: [{ orgId: to.orgId, ageRecipient: to.ageRecipient }],
    period: "2026-10",
    cutoffAt: "2026-11-01T00:00:00Z",
    schemaVersion: "1.0.0",
    codeListVersion: "1.0.0",
    auditHead: null,
  };
  // Large enough that a cut shows as a cut: the manifest opens, the rest is missing.
  const items = Array.from({ length: 2000 }, (_, at) => ({
    itemKey: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    recordKind: "case",
    rowVersion: 1,
    late: false,
    record: { noise: toBase64(crypto.getRandomValues(new Uint8Array(60))) },
  }));
  const make = async (change: Partial<ManifestDraft>) => {
    const made = await makeFile({ ...draft, ...change }, items, stranger);
    if (!made.ok) throw new Error(made.error);
    return made.value.fileBytes;
  };
  const rewritten = async (find: string, put: string) => {
    const { plaintext } = await buildContainer(draft, linesOf([]), stranger);
    const pieces: Uint8Array[] = [];
    for await (const piece of plaintext({})) pieces.push(piece);
    const honest = Buffer.concat(pieces);
    const end = honest.indexOf(10);
    const line = new TextDecoder().decode(honest.subarray(0, end));
    if (!line.includes(find)) throw new Error(`no ${find} in the manifest`);
    const changed = new TextEncoder().encode(line.replace(find, put));
    const whole = Buffer.concat([changed, honest.subarray(end)]);
    const sealed = await sealFile(whole, [to.ageRecipient], "real");
    if (!sealed.ok) throw new Error(sealed.error);
    return sealed.value;
  };
  const elsewhere = [{ orgId: to.orgId, ageRecipient: stranger.ageRecipient }];
  return {
    forSomebodyElse: await make({ recipients: elsewhere }),
    fromStranger: await make({}),
    practice: await make({ kind: "sync-demo" }),
    // Names a sender who is trusted, but cannot sign for it.
    forged: await make({ from: { ...draft.from, orgId: from.orgId } }),
    newer: await rewritten('"version":1', '"version":2'),
  };
}
