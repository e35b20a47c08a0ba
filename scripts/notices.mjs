// Writes THIRD-PARTY-NOTICES.txt: what the program brings of others, each with its licence.
//   node scripts/notices.mjs          after a dependency was added, dropped or changed
//   import { bundledPackages, notices }
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCE_DIRS = ["electron", "renderer", "shared"];
const SOURCE_FILE = /\.(ts|tsx|css)$/;
/** What is imported from a package; imports of types leave nothing in the bundle. */
const IMPORTED =
  /(?:^|\n)\s*(?:(?:import|export)(?! type)[^;"']*?from\s*|import\s*|@import\s+)["']([^."'][^"']*)["']|\b(?:import|url)\(\s*["']([^."'][^"']*)["']/g;
/** Given by Electron and by Node. */
const PROVIDED = /^(electron|node:.*|vite\/.*)$/;
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([.-].*)?$/i;
/** Packages that were published without the text of their licence, and one of the same author that has it. */
const TEXT_OF = new Map([
  ["react-remove-scroll-bar", "react-remove-scroll"],
  ["worker-f", "read-excel-file"],
]);
const RULE = "-".repeat(80);
const INTRODUCTION = `Works of others that Chumrok brings, whole or in part, each with its licence.
The fonts have a page of their own as well: NOTICE.
`;

/**
 * The packages that may end up in the bundles: what the sources import, and what those packages depend on.
 * Tree shaking may leave some of them out; a notice too many does no harm.
 * @returns sorted by name: `name`, `version`, `licence` (SPDX), `dir`
 */
export function bundledPackages() {
  const found = new Map();
  for (const name of importedPackages()) follow(name, root, found);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The whole file; one licence stands once, under all packages that come with exactly this text. */
export function notices(packages = bundledPackages()) {
  const byText = new Map();
  for (const one of packages) {
    const text = licenceText(one);
    byText.set(text, [...(byText.get(text) ?? []), heading(one)]);
  }
  const parts = [...byText].map(([text, headings]) => `${headings.join("\n")}\n\n${text}\n`);
  return [INTRODUCTION, ...parts].join(`\n${RULE}\n`);
}

/** @returns the texts of all licence files of a package. Throws when it has none and none is known. */
function licenceText({ name, licence, dir }) {
  if (TEXT_OF.has(name))
    return licenceText({ licence, name: "", dir: folderOf(TEXT_OF.get(name), dir) });
  const files = fs.readdirSync(dir).filter((file) => LICENCE_FILE.test(file));
  const texts = files.sort().map((file) => fs.readFileSync(path.join(dir, file), "utf8"));
  if (texts.length === 0) throw new Error(`${name} (${licence}) comes without a licence text`);
  return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
}

function heading({ name, version, licence }) {
  return `${name} ${version} (${licence})`;
}

function importedPackages() {
  const names = new Set();
  for (const dir of SOURCE_DIRS) {
    for (const entry of fs.readdirSync(path.join(root, dir), { recursive: true })) {
      if (!SOURCE_FILE.test(entry)) continue;
      const source = fs.readFileSync(path.join(root, dir, entry), "utf8");
      for (const [, plain, lazy] of source.matchAll(IMPORTED)) {
        const from = plain ?? lazy;
        if (!PROVIDED.test(from)) names.add(packageOf(from));
      }
    }
  }
  return names;
}

function packageOf(specifier) {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

function follow(name, fromDir, found) {
  const dir = folderOf(name, fromDir);
  if (dir === null || name.startsWith("@types/")) return;
  const manifest = JSON.parse(fs.readFileSync(path.join(dir, "package.json"), "utf8"));
  const key = `${name}@${manifest.version}`;
  if (found.has(key)) return;
  found.set(key, { name, version: manifest.version, licence: manifest.license, dir });
  for (const next of Object.keys(manifest.dependencies ?? {})) follow(next, dir, found);
}

/** Where Node would find a package from a folder; null for one that is not installed. */
function folderOf(name, fromDir) {
  for (let dir = fromDir; ; dir = path.dirname(dir)) {
    const folder = path.join(dir, "node_modules", name);
    if (fs.existsSync(path.join(folder, "package.json"))) return fs.realpathSync(folder);
    if (dir === path.dirname(dir)) return null;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fs.writeFileSync(path.join(root, "THIRD-PARTY-NOTICES.txt"), notices());
}
