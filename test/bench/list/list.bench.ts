import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { goTo, WORDS } from "../../support/journey";
import { practise } from "../../support/journey-practice";
import { launchChumrok } from "../../support/launch";
import { startMeter, stopMeter, type Measured } from "./meter";

// The list of cases as somebody uses it: opened, and searched key by key, in the real program.

const en = WORDS.en;
/** As people type: names in both scripts, a number, a slip that finds nobody. */
const TYPED = ["chan", "សុខ", "RD-0", "lomira", "ស្រីពៅ", "sophea", "zzzz"];
/** Between two keys: longer than the pause after which the list asks the vault, so that each key costs all it can. */
const KEY_PAUSE_MS = 240;
const OPENINGS = 8;

test("the list of cases, opened and searched", async () => {
  const data = mkdtempSync(path.join(tmpdir(), "chumrok-bench-list-"));
  const { chumrok, page } = await practise(
    ({ args }) => launchChumrok({ dataDir: data, args }),
    "en",
    "shelter",
  );
  try {
    const opening = await openings(page);
    const shown = await page.getByRole("status").filter({ hasText: /\d/ }).first().textContent();
    const typing = await typed(page, () => page.evaluate(stopMeter));
    const session = await page.context().newCDPSession(page);
    const workMs = await workOfTyping(page, session);
    const file = process.env["BENCH_LIST_OUT"];
    if (file !== undefined) {
      writeFileSync(file, JSON.stringify({ shown, opening, typing, workMs }));
    }
  } finally {
    await chumrok.close();
    rmSync(data, { recursive: true, force: true });
  }
});

async function openings(page: Page): Promise<Measured[]> {
  const row = page.getByRole("row").nth(5);
  const all: Measured[] = [];
  for (let count = 0; count < OPENINGS; count += 1) {
    await goTo(page, "en", "today");
    await expect(page.getByLabel(en.cases.search)).toHaveCount(0);
    await page.evaluate(startMeter, {
      event: "click" as const,
      selector: "main tbody tr:nth-child(5)",
    });
    await goTo(page, "en", "cases");
    await expect(row).toContainText(/(RD|PR)-/);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    all.push(...(await page.evaluate(stopMeter)).slice(-1));
  }
  return all;
}

async function typed<T>(page: Page, read: () => Promise<T>): Promise<T> {
  const search = page.getByLabel(en.cases.search);
  await search.focus();
  await page.evaluate(startMeter, { event: "keydown" as const, selector: "[role=status]" });
  for (const text of TYPED) {
    await page.keyboard.type(text, { delay: KEY_PAUSE_MS });
    for (let left = text.length; left > 0; left -= 1) {
      await page.keyboard.press("Backspace", { delay: KEY_PAUSE_MS });
    }
  }
  return read();
}

/**
 * The longest piece of work after each key, in the time that the page's own thread was given for it: what
 * other programs took meanwhile is not in it. From Chromium's own record of its tasks.
 */
async function workOfTyping(page: Page, session: CDPSession): Promise<number[]> {
  const events: TraceEvent[] = [];
  session.on("Tracing.dataCollected", ({ value }) => {
    events.push(...(value as unknown as TraceEvent[]));
  });
  await page.getByLabel(en.cases.search).focus();
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
    },
  });
  for (const key of TYPED.flatMap(keysOf)) {
    if (key === "Backspace") await page.keyboard.press(key, { delay: KEY_PAUSE_MS });
    else await page.keyboard.type(key, { delay: KEY_PAUSE_MS });
  }
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
  return longestByKey(events);
}

/** As Chromium writes it; times in microseconds, `tdur` in those of the thread. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

function longestByKey(events: readonly TraceEvent[]): number[] {
  const keys = events
    .filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown")
    .sort((one, other) => one.ts - other.ts);
  const tasks = events.filter(
    ({ name, pid, tid }) => name === "RunTask" && pid === keys[0]?.pid && tid === keys[0].tid,
  );
  return keys.map(({ ts }, at) => {
    const until = keys[at + 1]?.ts ?? Infinity;
    // The task of the key began a little before its event.
    const own = tasks.filter((task) => task.ts > ts - 2000 && task.ts < until - 2000);
    return Math.max(0, ...own.map(({ tdur = 0 }) => tdur / 1000));
  });
}

/** The keys of a word, and those that take it away again. */
function keysOf(text: string): string[] {
  const letters = Array.from(text);
  return [...letters, ...letters.map(() => "Backspace")];
}
