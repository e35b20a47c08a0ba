// Bundles one TypeScript file of test/ for plain Node, and gives its exports.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

/** The module at `entry` (below the root). What was built is gone again once it is loaded. */
export async function importBundled(entry) {
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-torture-"));
  try {
    return await import(pathToFileURL(await bundle(entry, outDir)).href);
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true });
  }
}

/** Bundles `entry` (below the root) into `outDir`, for a process of its own; gives the file. */
export async function bundle(entry, outDir) {
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      rolldownOptions: {
        external: ["electron", /^node:/],
        output: { format: "es", entryFileNames: "entry.mjs", codeSplitting: false },
      },
    },
  });
  return path.join(outDir, "entry.mjs");
}
