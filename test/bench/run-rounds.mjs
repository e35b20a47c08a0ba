// Runs every contender once a round, in an order that turns, each in a fresh page of one Chromium.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../scripts/ensure-chromium.mjs";

const ORIGIN = "https://bench.invalid";
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Answers `Map(contender id → Times[])`, one entry per round. A wrong answer of a contender throws. */
export async function runRounds({ pagesDir, contenders, recordCount, roundCount, isSqlite }) {
  const profileDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-profile-"));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: await ensureChromium(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND"],
      ...(isSqlite ? ["--enable-features=IdbSqliteBackingStore"] : []),
    ],
  });
  try {
    await context.route("**/*", (route) => serve(route, pagesDir));
    const results = new Map(contenders.map(({ id }) => [id, []]));
    for (let round = 0; round < roundCount; round += 1) {
      const turn = round % contenders.length;
      for (const one of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
        const times = await runOne(context, one.id, recordCount, round);
        results.get(one.id).push(times);
        console.log(`round ${round + 1}: ${one.name} done`);
      }
    }
    return results;
  } finally {
    await context.close();
    fs.rmSync(profileDir, { recursive: true, force: true });
  }
}

async function runOne(context, id, recordCount, round) {
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  page.on("pageerror", (error) => console.error(`  ${id}: ${error.message}`));
  await page.goto(`${ORIGIN}/${id}/index.html`);
  await page.waitForFunction(() => window.runBench !== undefined);
  const times = await page.evaluate(
    ([count, at]) => window.runBench(count, at),
    [recordCount, round],
  );
  await page.close();
  return times;
}

async function serve(route, pagesDir) {
  const { pathname } = new URL(route.request().url());
  const file = path.join(pagesDir, path.normalize(pathname));
  if (!file.startsWith(pagesDir) || !fs.existsSync(file)) return route.fulfill({ status: 404 });
  return route.fulfill({ path: file, contentType: TYPES[path.extname(file)] ?? "text/plain" });
}
