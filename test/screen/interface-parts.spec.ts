import { AxeBuilder } from "@axe-core/playwright";
import { expect, test, type Page } from "@playwright/test";
import type { Browser } from "playwright-core";
import { removeFolder } from "../support/launch";
import { buildGallery, launchBrowser, serveGallery } from "../support/gallery/build.mjs";

// The parts of the interface by themselves, under the shipped policy; journeys prove them in the program.

let browser: Browser;
let dir: string;

test.beforeAll(async () => {
  dir = await buildGallery();
  browser = await launchBrowser();
});
test.afterAll(async () => {
  await browser.close();
  removeFolder(dir);
});

async function open(view: string, query = "lang=en"): Promise<{ page: Page; refused: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await serveGallery(context, dir);
  const page = await context.newPage();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") refused.push(message.text());
  });
  await page.goto(`http://gallery.test/?view=${view}&${query}`);
  return { page, refused };
}

test("a state key says why there is no value, and typing replaces it", async () => {
  const { page } = await open("identity");
  const field = page.getByLabel("Family name, Latin letters");
  await field.fill("Sok");
  await page.keyboard.press("F8");
  await expect(field).toHaveValue("");
  await expect(field).toHaveAttribute("placeholder", "Declined to answer");
  await expect(field).toHaveAccessibleDescription("Declined to answer");
  await expect(field).toBeFocused();
  await page.keyboard.press("F8");
  await expect(field).toHaveValue("Sok");
  await page.keyboard.press("F6");
  await page.keyboard.type("Sov");
  await expect(field).toHaveValue("Sov");
});

test("a state that a field does not offer is not taken", async () => {
  const { page } = await open("identity");
  const field = page.getByLabel("Family name, Latin letters");
  await field.fill("Sok");
  await page.keyboard.press("F5");
  await expect(field).toHaveValue("Sok");
  await expect(page.getByRole("toolbar").getByText("Estimated")).toHaveCount(0);
});

test("the strip works by mouse without taking the focus, and by keyboard with Ctrl down", async () => {
  const { page } = await open("identity");
  const field = page.getByLabel("Family name, Latin letters");
  await field.click();
  await page.getByRole("toolbar").getByRole("button", { name: "Unknown" }).click();
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("placeholder", "Unknown");
  await page.keyboard.press("Control+ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(field).toHaveAttribute("placeholder", "Declined to answer");
  await page.keyboard.press("Escape");
  await expect(field).toBeFocused();
});

test("digits of a date move on by themselves, in either script, and empty parts set how exact it is", async () => {
  const { page } = await open("identity");
  const date = page.getByRole("group", { name: "Date of birth" });
  const exact = page.getByRole("radiogroup", { name: "exact to" });
  await date.getByLabel("Day").click();
  await page.keyboard.type("312");
  await expect(date.getByLabel("Day")).toHaveValue("31");
  await expect(date.getByLabel("Month")).toHaveValue("2");
  await expect(date.getByLabel("Year")).toBeFocused();
  await page.keyboard.type("២០១២");
  await expect(date.getByLabel("Year")).toHaveValue("២០១២");
  await expect(exact.getByLabel("Day")).toBeChecked();
  await date.getByLabel("Day").fill("");
  await expect(exact.getByLabel("Month")).toBeChecked();
  await date.getByLabel("Year").press("ArrowUp");
  await expect(date.getByLabel("Year")).toHaveValue("២០១៣");
  await exact.getByLabel("About").check();
  await expect(date.getByLabel("Month")).toHaveValue("2");
});

test("a date in a missing state keeps the focus and takes the first digit typed", async () => {
  const { page } = await open("identity");
  const date = page.getByRole("group", { name: "Date of birth" });
  await date.getByLabel("Year").click();
  await page.keyboard.press("F6");
  const line = page.getByRole("textbox", { name: "Date of birth" });
  await expect(line).toBeFocused();
  await page.keyboard.type("7");
  await expect(date.getByLabel("Month")).toBeFocused();
  await expect(date.getByLabel("Day")).toHaveValue("7");
});

test("a number keeps the digits as they were typed", async () => {
  const { page } = await open("identity", "lang=km");
  const age = page.getByLabel("អាយុ", { exact: true });
  await age.fill("១៩");
  await age.press("ArrowUp");
  await expect(age).toHaveValue("២០");
});

test("the letters of a choice work only while it has the focus", async () => {
  const { page } = await open("consent");
  const choice = page.getByRole("radiogroup", { name: "Contact her family" });
  await page.keyboard.press("y");
  await expect(choice.getByLabel("Agrees")).not.toBeChecked();
  await choice.getByLabel("Agrees").focus();
  await page.keyboard.press("x");
  await expect(choice.getByLabel("Refuses")).toBeChecked();
});

test("a list of ten thousand draws whole rows only and is walked by keyboard", async () => {
  const { page } = await open("cases");
  const table = page.getByRole("grid");
  const selected = () => table.locator('[aria-selected="true"]');
  await expect(selected()).toBeFocused();
  expect(await table.getByRole("row").count()).toBeLessThan(20);
  await page.keyboard.press("End");
  await expect(selected()).toContainText("RD-09999-M");
  await expect(selected()).toBeFocused();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowDown");
  await expect(selected()).toBeFocused();
  const frame = (await table.boundingBox())!;
  const row = (await selected().boundingBox())!;
  expect(row.y + row.height).toBeLessThanOrEqual(frame.y + frame.height + 1);
  await page.keyboard.press("Home");
  await expect(selected()).toContainText("RD-00000-M");
});

test("a stopped recipient can be reached and read, but not chosen", async () => {
  const { page } = await open("case");
  const stopped = page.getByRole("radio", { name: "Social Affairs health desk" });
  await stopped.focus();
  await page.keyboard.press("Space");
  await expect(stopped).not.toBeChecked();
  await expect(stopped).toHaveAccessibleDescription(/must not go there/u);
});

test("a question gives the focus back, and nothing on the way needs an inline style", async () => {
  const { page, refused } = await open("case");
  const button = page.getByRole("button", { name: "Add a note" });
  await button.click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("button", { name: "Leave it" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(button).toBeFocused();
  expect(refused).toEqual([]);
});

test("lists and menus open under the policy", async () => {
  const { page, refused } = await open("identity");
  await page.getByRole("combobox", { name: "Nationality" }).click();
  await page.keyboard.type("vn");
  await page.getByRole("option", { name: "vn" }).click();
  await expect(page.getByRole("combobox", { name: "Nationality" })).toHaveValue("vn");
  await page.goto("http://gallery.test/?view=cases");
  await page.getByRole("button", { name: "Status any" }).click();
  await page.getByRole("menuitemradio", { name: "Active" }).click();
  await expect(page.getByRole("button", { name: "Status any" })).toBeFocused();
  expect(refused).toEqual([]);
});

test("nothing inside can scroll the rail or the key bar out of the window", async () => {
  const { page } = await open("case");
  await page.getByRole("table", { name: "Two versions" }).scrollIntoViewIfNeeded();
  await page.getByRole("table", { name: "Two versions" }).evaluate((table) => {
    table.scrollIntoView();
  });
  expect(await page.evaluate(() => [document.body.scrollTop, scrollY])).toEqual([0, 0]);
  expect((await page.getByRole("banner").boundingBox())?.y).toBe(0);
});

test("practice shows its signs on paper too", async () => {
  const { page } = await open("report", "lang=km&demo=1");
  await page.emulateMedia({ media: "print" });
  const shown = await page.locator("[data-mark]").evaluate((marks) => {
    const frame = marks.previousElementSibling;
    return [marks, frame].map((sign) => sign && getComputedStyle(sign).display !== "none");
  });
  expect(shown).toEqual([true, true]);
});

for (const view of [
  "identity",
  "consent",
  "cases",
  "today",
  "report",
  "print",
  "case",
  "unlock",
  "cover",
]) {
  test(`${view}: no barrier that axe can find, by day and by night, in both languages`, async () => {
    for (const query of ["lang=km", "lang=en&theme=night", "lang=km&demo=1"]) {
      const { page, refused } = await open(view, query);
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(
        violations.map((violation) => [query, violation.id, violation.nodes[0]?.html]),
      ).toEqual([]);
      expect(refused).toEqual([]);
      await page.context().close();
    }
  });
}
