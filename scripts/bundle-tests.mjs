// Bundles one TypeScript file of test/ for plain Node, and gives its exports.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./setup.mjs";

/** The module at `entry` (below the root). What was built is gone again once it is loaded. */
export async function importBundled(entry) {
  const { build } = await import("vite");
  const outDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-torture-"));
  try {
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
    return await import(pathToFileURL(path.join(outDir, "entry.mjs")).href);
  } finally {
    fs.rmSync(outDir, { recursive: true, force: true });
  }
}
