// Draws build/icon.svg in all sizes and packs them for each platform. Its results are committed;
// run it again only when the drawing changes.
import fs from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../test/standin/chromium.mjs";
import { root } from "./setup.mjs";

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
const ICO_SIZES = [16, 32, 48, 64, 128, 256];
/** Apple's four letters for a PNG of each size. */
const ICNS_TYPES = { 128: "ic07", 256: "ic08", 512: "ic09", 1024: "ic10" };
const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

const buildDir = path.join(root, "build");
const pngs = await draw(fs.readFileSync(path.join(buildDir, "icon.svg"), "utf8"));
fs.mkdirSync(path.join(buildDir, "icons"), { recursive: true });
for (const [size, png] of pngs) {
  fs.writeFileSync(path.join(buildDir, "icons", `${String(size)}x${String(size)}.png`), png);
}
fs.writeFileSync(path.join(buildDir, "icon.ico"), ico(ICO_SIZES));
fs.writeFileSync(path.join(buildDir, "icon.icns"), icns());

async function draw(svg) {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await browser.newPage();
  const drawn = new Map();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
    drawn.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return drawn;
}

/** Windows: a header, one entry per size, then the PNGs themselves. */
function ico(sizes) {
  const header = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const at = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    const { length } = pngs.get(size);
    // 256 is written as 0: the field is one byte.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([header, ...sizes.map((size) => pngs.get(size))]);
}

/** macOS: chunks of four letters, length (with these eight bytes) and PNG. */
function icns() {
  const chunks = Object.entries(ICNS_TYPES).map(([size, type]) =>
    chunk(type, pngs.get(Number(size))),
  );
  return chunk("icns", Buffer.concat(chunks));
}

function chunk(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, "latin1");
  head.writeUInt32BE(content.length + head.length, 4);
  return Buffer.concat([head, content]);
}
