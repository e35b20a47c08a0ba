// Builds what the torture of the whole program needs: a copy of the built program whose screen is the
// driver page of test/torture/page.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { launchApp } from "../test/standin/launch.mjs";
import { findChromium } from "../test/standin/chromium.mjs";
import { ensureBuilt } from "./build.mjs";
import { root } from "./setup.mjs";

const BACKENDS = {
  leveldb: "",
  sqlite: "--enable-features=IdbSqliteBackingStore",
};

/** `backend` names one of Chromium's two for IndexedDB. Whoever asks removes `workDir` in the end. */
export async function openWorkshop({ backend }) {
  const chromiumArgs = BACKENDS[backend];
  if (chromiumArgs === undefined)
    throw new Error(`--backend is ${Object.keys(BACKENDS).join(" or ")}`);
  await ensureBuilt();
  const workDir = fs.mkdtempSync(path.join(os.tmpdir(), "chumrok-torture-"));
  const appDir = path.join(workDir, "app");
  fs.mkdirSync(path.join(appDir, "dist"), { recursive: true });
  fs.cpSync(path.join(root, "dist", "main"), path.join(appDir, "dist", "main"), {
    recursive: true,
  });
  fs.copyFileSync(path.join(root, "package.json"), path.join(appDir, "package.json"));
  await buildDriverPage(path.join(appDir, "dist", "renderer"));
  const chromiumPath = await findChromium();
  return { launchApp, appDir, workDir, chromiumPath, chromiumArgs };
}

/** Built as the renderer is, so that the vault Worker in it is the same. */
async function buildDriverPage(outDir) {
  const { build } = await import("vite");
  await build({
    configFile: path.join(root, "vite.config.mjs"),
    root: path.join(root, "test", "torture", "page"),
    logLevel: "warn",
    build: { outDir },
  });
}
