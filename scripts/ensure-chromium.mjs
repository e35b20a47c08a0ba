// A Chromium for the tests: one that is here, else Debian's own when this is root on Debian.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { findChromium } from "../test/standin/chromium.mjs";

/** The path of an executable. Throws one line that says what to install. */
export async function ensureChromium() {
  try {
    return await findChromium();
  } catch (error) {
    if (!canInstall()) throw error;
    console.error("No Chromium here; installing Debian's (apt-get install chromium) …");
    apt("update");
    apt("install", "--yes", "--no-install-recommends", "chromium");
    return findChromium();
  }
}

function canInstall() {
  return process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get");
}

function apt(...args) {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
