import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import { action, codeLabel, goTo, LANGUAGES, saying, WORDS } from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`the chain is read, verified, exported, and a changed copy of it is found out (${lang})`, async ({
    launch,
    dataDir,
  }) => {
    const { chumrok, page } = await practise(launch, lang, "shelter");
    const { audit } = WORDS[lang];
    await goTo(page, lang, "audit");
    const unlocked = codeLabel("auditAction", "login_ok", lang);
    await expect(page.getByRole("grid").getByText(unlocked).first()).toBeVisible();

    await page.keyboard.press("v");
    await expect(page.getByText(audit.verify.whole)).toBeVisible();
    await expectAccessible(page, "audit chain");

    const file = path.join(dataDir, "..", "chain.json");
    await chumrok.answerSave(file);
    await action(page, audit.export.start).click();
    await expect(page.getByText(saying(audit.export.saved))).toBeVisible();
    const [name] = /[^\s“”«»]*chain[^\s“”«»]*/.exec(
      await page.getByText(saying(audit.export.saved)).innerText(),
    )!;
    const written = path.join(path.dirname(file), name.replace(/[.។]$/, ""));

    await chumrok.answerOpen(written);
    await action(page, audit.file.start).click();
    await expect(page.getByText(audit.file.whole)).toBeVisible();

    const lines = readFileSync(written, "utf8").split("\n");
    writeFileSync(written, [lines[0], ...lines.slice(2)].join("\n"));
    await action(page, audit.file.start).click();
    await expect(page.getByText(saying(audit.file.broken))).toBeVisible();
  });
}

test("an entry is found by what was done, and by day", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  const { audit } = WORDS.en;
  await goTo(page, "en", "audit");
  await action(page, audit.filter.action).first().click();
  await page
    .getByRole("menuitemradio", { name: codeLabel("auditAction", "login_ok", "en") })
    .click();
  await expect(page.getByText(saying(audit.subFiltered_other))).toBeVisible();
  const from = page.getByLabel(audit.filter.from, { exact: true });
  await from.fill("2026-02-30");
  await expect(from).toHaveAccessibleDescription(audit.filter.notADay);
  await from.fill("2399-01-01");
  await expect(page.getByText(audit.empty)).toBeVisible();
});
