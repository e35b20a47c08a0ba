import { expect, test } from "../support/launch";
import { codeLabel, WORDS } from "../support/journey";
import { practise } from "../support/journey-practice";
import { expectStep, field } from "../support/journey-intake";

test("an intake is kept with five answers and without a mouse", async ({ launch }) => {
  const { page } = await practise(launch, "en", "shelter");
  await page.evaluate(() => {
    document.addEventListener("pointerdown", () => {
      document.documentElement.dataset["mouse"] = "used";
    });
  });
  const { keyboard } = page;

  await keyboard.press("Alt+Digit1");
  await keyboard.press("n");
  await expectStep(page, "en", "receive");
  // 1: how; the focus is there already.
  await expect(field(page, "en", "caseFile.receptionBasis")).toBeFocused();
  const hotline = codeLabel("receptionBasis", "hotline", "en");
  await keyboard.type(hotline);
  await expect(page.getByRole("option")).toHaveText([hotline]);
  // Typed out in full it is chosen by leaving the field, without Enter.
  await keyboard.press("Tab");
  await expect(field(page, "en", "caseFile.receptionBasis")).toHaveValue(hotline);
  // 2: how urgent.
  await keyboard.press("ArrowRight");
  const risk = page.getByRole("radio", { name: codeLabel("urgentRisk", "watch", "en") });
  await expect(risk).toBeChecked();

  await keyboard.press("Control+Enter");
  await expectStep(page, "en", "triage");
  await keyboard.press("Control+Enter");
  await expectStep(page, "en", "language");
  await keyboard.press("Control+Enter");
  await expectStep(page, "en", "age");
  // 3: a date of which only the year is known.
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.type("1999");
  // 4: why there is no age.
  await field(page, "en", "person.ageYearsStated").focus();
  await keyboard.press("F6");
  await keyboard.press("Control+Enter");
  await expectStep(page, "en", "consent");
  await keyboard.press("y");
  await keyboard.press("Control+Enter");
  await expectStep(page, "en", "identity");
  // 5: a name.
  await keyboard.type("ស្រីពៅ");
  for (const step of ["account", "assessment", "plan", "finish"] as const) {
    await keyboard.press("Control+Enter");
    await expectStep(page, "en", step);
  }
  await keyboard.press("Control+Enter");
  await expect(page.getByText(WORDS.en.intake.savedCase)).toBeVisible();
  await keyboard.press("Alt+Digit2");
  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.cases.title })).toBeVisible();
  await keyboard.press("/");
  await expect(page.getByLabel(WORDS.en.cases.search)).toBeFocused();
  await keyboard.type("ស្រីពៅ");
  await expect(page.getByRole("grid").getByText("ស្រីពៅ").first()).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.dataset["mouse"])).toBeUndefined();
});
