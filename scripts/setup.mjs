// What every command needs on a fresh machine. Only Node's own modules: nothing is installed yet.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const MINIMUM_NODE = [20, 19];

/** Ends the process with advice when this Node is too old. */
export function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const isEnough =
    major > MINIMUM_NODE[0] || (major === MINIMUM_NODE[0] && minor >= MINIMUM_NODE[1]);
  if (isEnough) return;
  console.error(
    `Chumrok needs Node ${MINIMUM_NODE.join(".")} or newer; this is ${process.version}.`,
  );
  process.exit(1);
}

/** Runs `npm ci` unless node_modules holds exactly what the lock file asks for. Ends the process on failure. */
export function ensureDependencies() {
  if (isInstalled()) return;
  console.error("Installing the packages of package-lock.json (npm ci) …");
  const npmCli = process.env.npm_execpath;
  const hasNpmCli = npmCli !== undefined && /npm-cli\.c?js$/.test(npmCli);
  const [command, args] = hasNpmCli ? [process.execPath, [npmCli, "ci"]] : ["npm", ["ci"]];
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: !hasNpmCli && process.platform === "win32",
  });
  if (status === 0) return;
  console.error(error?.message ?? "npm ci did not succeed; see its words above.");
  process.exit(1);
}

/**
 * Compares versions, not times: a checkout gives every file a new time. Optional packages (other
 * platforms' binaries) may be missing.
 */
function isInstalled() {
  const installed = packagesOf("node_modules/.package-lock.json");
  const wanted = packagesOf("package-lock.json");
  if (installed === undefined || wanted === undefined) return false;
  return Object.entries(wanted).every(([folder, { version, optional }]) => {
    if (folder === "") return true;
    const found = installed[folder];
    return found === undefined ? optional === true : found.version === version;
  });
}

function packagesOf(lockFile) {
  const file = path.join(root, lockFile);
  if (!fs.existsSync(file)) return undefined;
  return JSON.parse(fs.readFileSync(file, "utf8")).packages;
}
