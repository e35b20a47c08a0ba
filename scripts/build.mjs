// Builds renderer, main, preload and the key process into dist/.
//   node scripts/build.mjs            builds always
//   import { ensureBuilt }            builds when a source is newer than the last build
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = [
  ...["electron", "renderer", "shared", "public"],
  ...["LICENSE", "NOTICE", "THIRD-PARTY-NOTICES.txt"],
  ...["package.json", "vite.config.mjs", "scripts/build.mjs", "node_modules/.package-lock.json"],
];
const PRODUCTS = ["renderer/index.html", "main/main.js", "main/preload.cjs", "main/key-process.js"];

/** What runs outside the renderer: one self-contained file each, only electron and node: imported. */
const NODE_BUNDLES = [
  { entry: "electron/main.ts", file: "main.js", format: "es" },
  // A sandboxed preload can only be CommonJS.
  { entry: "electron/preload/preload.ts", file: "preload.cjs", format: "cjs" },
  { entry: "electron/vault/key-process.ts", file: "key-process.js", format: "es" },
];

/** Builds everything; rejects with Vite's error. */
export async function build() {
  const { build: viteBuild } = await import("vite");
  fs.rmSync(path.join(root, "dist"), { recursive: true, force: true });
  await viteBuild({
    root: path.join(root, "renderer"),
    configFile: configFile(),
    logLevel: "warn",
  });
  for (const bundle of NODE_BUNDLES) await viteBuild(nodeBundle(bundle));
}

/** Builds unless dist/ is newer than every source. Says which of the two it did. */
export async function ensureBuilt() {
  if (isBuilt()) return "up to date";
  await build();
  return "built";
}

/** True when the oldest product is newer than every source: what changes while it builds counts too. */
function isBuilt() {
  const products = PRODUCTS.map((file) => path.join(root, "dist", file));
  if (!products.every((file) => fs.existsSync(file))) return false;
  const builtMs = Math.min(...products.map((file) => fs.statSync(file).mtimeMs));
  return SOURCES.every((source) => newestMs(path.join(root, source)) <= builtMs);
}

/** The newest change at or below `file`; a removed file shows in its folder's time. */
function newestMs(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = fs.readdirSync(file).map((name) => newestMs(path.join(file, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

function configFile() {
  return path.join(root, "vite.config.mjs");
}

function nodeBundle({ entry, file, format }) {
  return {
    root,
    configFile: false,
    logLevel: "warn",
    // Dependencies are bundled: the package carries no node_modules.
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: "dist/main",
      emptyOutDir: false,
      target: "node22",
      minify: false,
      sourcemap: false,
      rolldownOptions: {
        external: ["electron", /^node:/],
        output: { format, entryFileNames: file, codeSplitting: false },
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
