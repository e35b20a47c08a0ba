import { expect, test } from "../support/launch";
import { WORDS } from "../support/journey";
import { fullIntakeByKeyboard } from "../support/journey-full-intake";
import { beginMeasure, intakeByKeyboard, readMeasure } from "../support/journey-keyboard";
import { practise } from "../support/journey-practice";

const GIVEN_NAME = "ស្រីពៅ";

test("a whole intake goes from the first answer to the review without a mouse", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  await beginMeasure(page);
  await intakeByKeyboard(page, GIVEN_NAME);
  const measure = await readMeasure(page);
  test.info().annotations.push({ type: "keyboard", description: JSON.stringify(measure) });
  expect(measure.usedMouse).toBe(false);
  // Fewer would mean that a step was passed by and its questions were never met.
  expect(measure.fieldsMet).toBeGreaterThan(15);

  const { keyboard } = page;
  await keyboard.press("Alt+Digit2");
  await expect(page.getByRole("heading", { level: 1, name: WORDS.en.cases.title })).toBeVisible();
  await keyboard.press("/");
  await expect(page.getByLabel(WORDS.en.cases.search)).toBeFocused();
  await keyboard.type(GIVEN_NAME);
  await expect(page.getByRole("grid").getByText(GIVEN_NAME).first()).toBeVisible();
});

test("every question of every step is met by Tab and answered without a mouse", async ({
  launch,
}) => {
  const { page } = await practise(launch, "en", "shelter");
  await beginMeasure(page);
  await fullIntakeByKeyboard(page);
  const measure = await readMeasure(page);
  expect(measure.usedMouse).toBe(false);
  expect(measure.fieldsMet).toBeGreaterThan(150);
});
