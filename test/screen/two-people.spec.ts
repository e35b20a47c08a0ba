import type { Page } from "@playwright/test";
import { expect, test } from "../support/launch";
import {
  addSecondPerson,
  approveAs,
  BOPHA,
  codeLabel,
  createHouse,
  goTo,
  LANGUAGES,
  lock,
  RUMDUOL,
  say,
  unlock,
  WORDS,
  type Language,
  type Person,
} from "../support/journey";
import { acceptPlainFile } from "../support/journey-intake";
import { changeStatusTo } from "../support/journey-status";
import { expectAccessible } from "../support/journey-axe";

test.describe.configure({ mode: "parallel" });

const CHAN: Person = {
  displayName: "Chan",
  loginName: "chan",
  passphrase: "nine paper lanterns cross rivers",
};

async function expectStatus(
  page: Page,
  lang: Language,
  status: "closed" | "void_error",
): Promise<void> {
  const said = say(WORDS[lang].cases.statusChanged, {
    status: codeLabel("caseStatus", status, lang),
  });
  await expect(page.getByText(said)).toBeVisible();
}

for (const lang of LANGUAGES) {
  test(`a file closes only once there is a second person, who agrees (${lang})`, async ({
    launch,
  }) => {
    const chumrok = await launch();
    const page = await chumrok.window();
    await createHouse(page, lang, RUMDUOL);
    const { approvals, today } = WORDS[lang];
    await expect(page.getByText(today.firstSteps.person)).toBeVisible();
    await acceptPlainFile(page, lang);
    const file = page.url();

    await changeStatusTo(page, lang, "closed");
    const nobody = page.getByRole("dialog", { name: approvals.nobody.title });
    await expect(nobody).toBeVisible();
    await expectAccessible(page, "nobody to ask");
    await nobody.getByRole("button", { name: approvals.nobody.add }).click();
    await expect(
      page.getByRole("heading", { name: WORDS[lang].users.form.addTitle }),
    ).toBeVisible();
    await page.keyboard.press("Escape");
    await addSecondPerson(page, lang, RUMDUOL);
    await goTo(page, lang, "today");
    await expect(page.getByText(today.firstSteps.person)).toHaveCount(0);

    await page.goto(file);
    await changeStatusTo(page, lang, "closed");
    const dialog = page.getByRole("dialog", { name: approvals.title });
    const name = dialog.getByLabel(approvals.name, { exact: true });
    await expect(name).toBeFocused();
    await expectAccessible(page, "a second person agrees");
    await name.fill(RUMDUOL.loginName.toUpperCase());
    await page.keyboard.press("Enter");
    await expect(name).toHaveAccessibleDescription(approvals.notYourself);
    await name.fill(BOPHA.loginName);
    const passphrase = dialog.getByLabel(approvals.passphrase, { exact: true }).first();
    await passphrase.fill("not the passphrase");
    await page.keyboard.press("Enter");
    await expect(passphrase).toHaveAccessibleDescription(
      new RegExp(WORDS[lang].errors.wrong_passphrase),
    );
    await approveAs(page, lang);
    await expectStatus(page, lang, "closed");

    await changeStatusTo(page, lang, "void_error");
    await approveAs(page, lang);
    await expectStatus(page, lang, "void_error");
  });
}

test("the case worker of a file is refused in words, and a third person closes it", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await addSecondPerson(page, "en", RUMDUOL);
  await addSecondPerson(page, "en", RUMDUOL, CHAN);
  await goTo(page, "en", "today");
  await acceptPlainFile(page, "en");
  const file = page.url();

  const door = await lock(chumrok, page);
  await unlock(door, "en", BOPHA);
  await door.goto(file);
  await changeStatusTo(door, "en", "closed");
  const { approvals } = WORDS.en;
  const dialog = door.getByRole("dialog", { name: approvals.title });
  const name = dialog.getByLabel(approvals.name, { exact: true });
  await name.fill(RUMDUOL.loginName);
  await dialog.getByLabel(approvals.passphrase, { exact: true }).first().fill(RUMDUOL.passphrase);
  await door.keyboard.press("Enter");
  await expect(name).toHaveAccessibleDescription(approvals.notOwner);
  await expect(name).toBeFocused();
  await approveAs(door, "en", CHAN);
  await expectStatus(door, "en", "closed");
});

test("F12 covers an open dialog too, and nothing of it can be reached until the door", async ({
  launch,
}) => {
  const chumrok = await launch();
  const page = await chumrok.window();
  await createHouse(page, "en", RUMDUOL);
  await addSecondPerson(page, "en", RUMDUOL);
  await goTo(page, "en", "today");
  await acceptPlainFile(page, "en");
  const number = await page.getByRole("heading", { level: 1 }).innerText();
  await changeStatusTo(page, "en", "closed");
  const { approvals, common } = WORDS.en;
  const dialog = page.getByRole("dialog", { name: approvals.title });
  await dialog.getByLabel(approvals.name, { exact: true }).fill(BOPHA.loginName);

  await page.keyboard.press("Alt+1");
  await expect(dialog).toBeVisible();
  await page.keyboard.press("F12");
  await expect(page.getByRole("heading", { name: common.cover.title })).toBeVisible();
  const onTop = await page.evaluate(() => {
    const seen = new Set<string>();
    for (let x = 4; x < innerWidth; x += 24) {
      for (let y = 4; y < innerHeight; y += 24) {
        const cover = document.elementFromPoint(x, y)?.closest("dialog:modal");
        seen.add(cover === null || cover === undefined ? "something else" : "the cover");
      }
    }
    return [...seen];
  });
  expect(onTop).toEqual(["the cover"]);
  const isFocusInCover = await page.evaluate(() => {
    document.querySelector<HTMLElement>("[role=dialog] input")?.focus();
    return document.activeElement?.closest("dialog:modal") instanceof Element;
  });
  expect(isFocusInCover).toBe(true);
  await expectAccessible(page, "cover");

  await page.keyboard.press("Tab").catch(() => undefined);
  const door = await chumrok.nextWindow(page);
  await unlock(door, "en", RUMDUOL);
  await expect(door.getByRole("heading", { level: 1, name: number })).toBeVisible();
  await expect(door.getByRole("dialog")).toHaveCount(0);

  // Ctrl L is heard in a dialog as everywhere.
  await changeStatusTo(door, "en", "closed");
  await dialogOf(door).getByLabel(approvals.name, { exact: true }).fill(BOPHA.loginName);
  const again = await lock(chumrok, door);
  await expect(again.getByLabel(WORDS.en.unlock.name, { exact: true })).toBeVisible();
});

const dialogOf = (page: Page) => page.getByRole("dialog", { name: WORDS.en.approvals.title });
