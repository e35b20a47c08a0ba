// Two houses in two browsers: one seals and writes a batch, the other looks at it and takes it in. The file
// lies here, as it would with main.
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { chromium } from "playwright-core";
import { ensureChromium } from "../../../scripts/ensure-chromium.mjs";
import { peakOf, startPeak } from "./memory.mjs";

const READ_BYTES = 4 * 1024 * 1024;
const TYPES = { ".html": "text/html", ".js": "text/javascript" };

/** Answers the file, the key that opens it, and what each stage took, for a batch of so many records. */
export async function runBatch(pagesDir, workDir, count) {
  const file = path.join(workDir, `batch-${count}.age`);
  fs.writeFileSync(file, "");
  const server = await serve(pagesDir, file);
  const origin = `http://127.0.0.1:${server.address().port}`;
  const houses = [];
  try {
    for (let number = 0; number < 2; number += 1) houses.push(await openHouse(origin));
    const [site, desk] = houses;
    const ids = [randomUUID(), randomUUID()];
    const siteCard = await site.call("open", ids[0], ids[1]);
    const deskCard = await desk.call("open", ids[1], ids[0]);
    await site.call("meet", deskCard);
    await desk.call("meet", siteCard);
    await site.call("fill", count);
    const seal = await site.measured("seal");
    const write = await site.measured("write", `${origin}/file`);
    const sizeBytes = fs.statSync(file).size;
    const look = await desk.measured("look", `${origin}/file`, sizeBytes);
    const take = await desk.measured("take");
    if (look.fresh < count || take.applied < count) throw new Error("not every record arrived");
    return { count, file, sizeBytes, keys: await desk.call("ownKeys"), seal, write, look, take };
  } finally {
    for (const { close } of houses) await close();
    server.close();
    server.closeAllConnections();
  }
}

/** A browser of its own, so that no other page shares its process. */
async function openHouse(origin) {
  const profileDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-bench-profile-"));
  const browser = await chromium.launchPersistentContext(profileDir, {
    executablePath: await ensureChromium(),
    headless: true,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      ...["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync", "--disable-extensions"],
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  page.on("pageerror", (error) => console.error(`  ${error.message}`));
  await page.goto(`${origin}/index.html`);
  await page.waitForFunction(() => window.benchBatches !== undefined);
  const call = (name, ...given) =>
    page.evaluate(([what, values]) => window.benchBatches[what](...values), [name, given]);
  return {
    call,
    async measured(name, ...given) {
      const peak = await startPeak(browser, page);
      const stages = await call(name, ...given);
      return { ...stages, ...peakOf(peak) };
    },
    async close() {
      await browser.close();
      fs.rmSync(profileDir, { recursive: true, force: true });
    },
  };
}

/** The pages, and one file: appended to by POST, read at an offset by GET. */
async function serve(pagesDir, file) {
  const server = http.createServer((request, response) => {
    const { pathname, search } = new URL(request.url, "http://127.0.0.1");
    if (pathname !== "/file") return servePage(pagesDir, pathname, response);
    if (request.method !== "POST") return servePart(file, Number(search.slice(1)), response);
    const pieces = [];
    request.on("data", (piece) => pieces.push(piece));
    request.on("end", () => {
      fs.appendFileSync(file, Buffer.concat(pieces));
      response.end();
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

function servePage(pagesDir, pathname, response) {
  const wanted = path.join(pagesDir, path.normalize(pathname));
  if (!wanted.startsWith(pagesDir) || !fs.existsSync(wanted)) {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader("Content-Type", TYPES[path.extname(wanted)] ?? "text/plain");
  response.end(fs.readFileSync(wanted));
}

function servePart(file, offset, response) {
  const handle = fs.openSync(file);
  const part = Buffer.alloc(READ_BYTES);
  const read = fs.readSync(handle, part, 0, READ_BYTES, offset);
  fs.closeSync(handle);
  response.end(part.subarray(0, read));
}
