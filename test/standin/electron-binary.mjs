// Finds the real Electron, without importing it: npm's `electron` downloads itself when imported.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The path of Electron's executable, or undefined when it was never downloaded. */
export function findElectron() {
  const packageDir = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const pathFile = path.join(packageDir, "path.txt");
  const distDir = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(packageDir, "dist");
  const name = fs.existsSync(pathFile) ? fs.readFileSync(pathFile, "utf8").trim() : "electron";
  const executable = path.join(distDir, name);
  return fs.existsSync(executable) ? executable : undefined;
}
