import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { bundledPackages, notices } from "../../../scripts/notices.mjs";

const root = path.join(import.meta.dirname, "../../..");
const written = readFileSync(path.join(root, "THIRD-PARTY-NOTICES.txt"), "utf8");
const packages = bundledPackages();

test("every package that the program brings is named with its version and licence", () => {
  const names = packages.map(({ name }) => name);
  for (const known of ["react", "dexie", "zod", "pdfjs-dist", "age-encryption", "@mantine/core"]) {
    expect(names).toContain(known);
  }
  // Not imported by us, but by what we import; and a font that only a style sheet names.
  expect(names).toEqual(
    expect.arrayContaining(["scheduler", "@noble/ciphers", "@fontsource-variable/noto-sans-khmer"]),
  );
  for (const { name, version, licence } of packages) {
    expect(written).toContain(`\n${name} ${version} (${licence})\n`);
  }
});

test("what builds and tests the program is not said to be in it", () => {
  const names = packages.map(({ name }) => name);
  for (const tool of ["electron", "vite", "vitest", "typescript", "playwright-core"]) {
    expect(names).not.toContain(tool);
  }
});

test("the file is what the installed packages say; `node scripts/notices.mjs` writes it anew", () => {
  expect(written).toBe(notices(packages));
});

test("a package without the text of its licence stops the writing", () => {
  const silent = { name: "silent", version: "1.0.0", licence: "MIT", dir: path.join(root, "docs") };
  expect(() => notices([silent])).toThrow(/silent \(MIT\) comes without a licence text/);
});
