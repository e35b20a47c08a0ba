// Downloads Electron's binary with its own installer, when that can be done in five minutes.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { findElectron } from "../test/standin/electron-binary.mjs";

const LIMIT_MS = 5 * 60 * 1000;

/** The path of Electron's executable, or undefined; says why it could not be downloaded. */
export function downloadElectron() {
  console.error("Electron is not on this machine yet; trying to download it (5 minutes at most) …");
  const packageDir = path.dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const { status, stderr, error } = spawnSync(
    process.execPath,
    [path.join(packageDir, "install.js")],
    { timeout: LIMIT_MS, stdio: ["ignore", "inherit", "pipe"], encoding: "utf8" },
  );
  if (status === 0) return findElectron();
  const reason = error?.message ?? /\w*Error.*/.exec(stderr)?.[0] ?? `exit ${String(status)}`;
  console.error(`  not possible here: ${reason}`);
  return undefined;
}
