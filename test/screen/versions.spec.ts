import { expect, test } from "../support/launch";
import { action, codeLabel, goTo, LANGUAGES, khmerDigits, say, WORDS } from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

for (const lang of LANGUAGES) {
  test(`two versions are compared, and the earlier one comes back as a new one (${lang})`, async ({
    launch,
  }) => {
    const { page } = await practise(launch, lang, "shelter");
    const { cases, common } = WORDS[lang];
    await goTo(page, lang, "cases");
    await page.getByRole("grid").getByRole("row").nth(1).dblclick();
    await expect(page.getByRole("tablist")).toBeVisible();

    await action(page, cases.access.start).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByRole("radio", { name: codeLabel("accessLevel", "restricted", lang), exact: true })
      .check();
    await dialog.getByRole("button", { name: common.save, exact: true }).click();
    await expect(page.getByText(cases.restricted)).toBeVisible();

    await page.getByRole("tab", { name: cases.tabs.history }).click();
    const versions = page.getByRole("grid").getByRole("row");
    await expect(versions.nth(2)).toBeVisible();
    const count = await versions.count();
    await versions.nth(2).getByRole("button").click();
    await action(page, cases.compare.start).click();
    await expect(page.getByText(cases.compare.differs).first()).toBeVisible();
    await expectAccessible(page, "versions compared");

    await action(page, cases.restore.start).click();
    const confirm = page.getByRole("button", { name: cases.restore.confirm, exact: true });
    await confirm.click();
    await expect(page.getByText(cases.restore.reasonMissing)).toBeVisible();
    await page.getByLabel(cases.restore.reason, { exact: true }).fill("set by mistake");
    await confirm.click();
    const number = String(count - 2);
    const shown = lang === "km" ? khmerDigits(number) : number;
    await expect(page.getByText(say(cases.restore.done, { number: shown }))).toBeVisible();
    await expect(versions).toHaveCount(count + 1);
    // Who may see a file is no matter of its versions.
    await expect(page.getByText(cases.restricted)).toBeVisible();
  });
}
