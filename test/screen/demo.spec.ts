import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "../support/launch";
import {
  codeLabel,
  goTo,
  LANGUAGES,
  say,
  saying,
  showYear,
  startPractice,
  switchTo,
  WORDS,
} from "../support/journey";
import { practise } from "../support/journey-practice";

test.describe.configure({ mode: "parallel" });

const demoFolders = (dataDir: string) =>
  readdirSync(path.dirname(dataDir)).filter((name) =>
    name.startsWith(`${path.basename(dataDir)}-demo-`),
  );

test("practice shows the published table of 2022, and leaves nothing behind", async ({
  launch,
  dataDir,
}) => {
  const { chumrok, page } = await practise(launch, "km", "desk");
  expect(demoFolders(dataDir)).toHaveLength(1);

  await goTo(page, "km", "report");
  await switchTo(page, "en");
  await showYear(page, "en", 2022);
  const { line, operations, sheet } = WORDS.en.report;
  const table = page.getByRole("table", { name: sheet.kicker }).first();
  const cells = (name: string) =>
    table.getByRole("row", { name: new RegExp(`^${name}`) }).getByRole("cell");
  // Total, human trafficking, sexual exploitation, as published for 2022.
  await expect(cells(line.cases)).toContainText(["166", "36", "130"]);
  await expect(cells(`${line.suspects_court} `)).toContainText(["202", "53", "149"]);
  await expect(cells(line.victims)).toContainText(["358", "133", "225"]);
  await expect(cells(line.victims_female).first()).toHaveText("265");
  await expect(cells(line.age_u15).nth(2)).toHaveText("124");
  await expect(cells(line.age_a15_17).nth(2)).toHaveText("31");
  await expect(cells(line.age_a18p).nth(2)).toHaveText("70");
  const handover = (kind: "social_affairs" | "family") => codeLabel("handoverKind", kind, "en");
  await expect(cells(handover("social_affairs")).nth(2)).toHaveText("38");
  await expect(cells(handover("family")).nth(2)).toHaveText("177");
  await expect(cells(line.handover_pending).nth(2)).toHaveText("10");
  await expect(
    page.getByRole("table", { name: operations.title }).first().getByRole("row").nth(1),
  ).toContainText(/871\s*12\s*125\s*80/);

  // The same figures at once in the other language, in Khmer digits.
  await switchTo(page, "km");
  const khmer = WORDS.km.report;
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    say(khmer.title, { period: "ឆ្នាំ ២០២២" }),
  );
  await expect(
    page.getByRole("row", { name: new RegExp(`^${khmer.line.cases}`) }).first(),
  ).toContainText(/១៦៦\s*៣៦\s*១៣០/);

  await page.getByRole("button", { name: WORDS.km.common.demo.leave }).click();
  await chumrok.app.ended;
  expect(demoFolders(dataDir)).toEqual([]);
  expect(readdirSync(dataDir)).toEqual([]);
});

test("the same number brings the same people; a killed practice is wiped by the next start", async ({
  launch,
  dataDir,
}) => {
  const first = await launch({ args: ["--demo"] });
  const page = await first.window();
  await switchTo(page, "en");
  await startPractice(page, "en", "shelter");
  await expect(page.getByText(saying(WORDS.en.common.demo.text))).toBeVisible();
  await goTo(page, "en", "cases");
  const names = async (on: typeof page) => {
    await expect(on.getByRole("row").nth(5)).toBeVisible();
    return on.getByRole("row").allInnerTexts();
  };
  const seen = await names(page);
  await first.kill();
  const left = demoFolders(dataDir);
  expect(left).toHaveLength(1);

  const second = await launch({ args: ["--demo"] });
  const again = await second.window();
  expect(demoFolders(dataDir)).not.toContain(left[0]);
  for (const lang of LANGUAGES) await switchTo(again, lang);
  await switchTo(again, "en");
  await startPractice(again, "en", "shelter");
  await goTo(again, "en", "cases");
  expect(await names(again)).toEqual(seen);
});
