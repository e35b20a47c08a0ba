// Takes a picture of every gallery page in both languages and themes, and says what axe and the policy object to.
//   node test/support/gallery/look.mjs [folder for the pictures] [view,view]
import { AxeBuilder } from "@axe-core/playwright";
import { mkdir, rm } from "node:fs/promises";
import path from "node:path";
import { buildGallery, launchBrowser, serveGallery } from "./build.mjs";

const shotsDir = process.argv[2] ?? "test-results/gallery";
const wanted = process.argv[3]?.split(",");
const views = [
  "identity",
  "consent",
  "cases",
  "today",
  "report",
  "print",
  "case",
  "unlock",
  "cover",
];
const looks = [
  { name: "en", query: "lang=en", width: 1280, height: 800 },
  { name: "km", query: "lang=km", width: 1280, height: 800 },
  { name: "en.night", query: "lang=en&theme=night", width: 1280, height: 800 },
  { name: "km.demo", query: "lang=km&demo=1", width: 1280, height: 800 },
  { name: "en.demo.night", query: "lang=en&demo=1&theme=night", width: 1280, height: 800 },
  { name: "km.wide", query: "lang=km", width: 1920, height: 1080 },
  { name: "en.zoomed", query: "lang=en", width: 640, height: 400 },
];

await mkdir(shotsDir, { recursive: true });
const dir = await buildGallery();
const browser = await launchBrowser();
let objections = 0;
for (const look of looks) {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.height },
  });
  await serveGallery(context, dir);
  const page = await context.newPage();
  const objected = new Set();
  page.on("console", (message) => {
    if (message.type() === "error") objected.add(message.text());
  });
  page.on("pageerror", (error) => objected.add(String(error)));
  for (const view of views.filter((name) => wanted?.includes(name) ?? true)) {
    await page.goto(`http://gallery.test/?view=${view}&${look.query}`);
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(120);
    await page.screenshot({ path: path.join(shotsDir, `${view}.${look.name}.png`) });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    for (const violation of violations) {
      objected.add(
        `axe ${violation.id}: ${violation.nodes
          .map((node) => `${node.target} ${node.any[0]?.message ?? ""}`)
          .slice(0, 4)
          .join(" | ")}`,
      );
    }
    for (const text of objected) console.log(`${view}.${look.name}: ${text}`);
    objections += objected.size;
    objected.clear();
  }
  await context.close();
}
await browser.close();
await rm(dir, { recursive: true });
console.log(objections === 0 ? "no objections" : `${objections} objections`);
process.exitCode = objections === 0 ? 0 : 1;
