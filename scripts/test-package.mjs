// Packs the program over a stub of Electron and checks what came out: the archive and the fuses.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { checkAsarContent } from "../test/package/asar-content.mjs";
import { checkFuses } from "../test/package/fuses.mjs";
import { makeStubElectron } from "../test/package/stub-electron.mjs";
import { ensureBuilt } from "./build.mjs";
import { root } from "./setup.mjs";

const stubDir = path.join(root, "build/stub/linux");
const outDir = path.join(root, "build/stub/out");

if (process.platform !== "linux") {
  console.log("package: not checked here; the stub of Electron is for Linux");
  process.exit(0);
}
await ensureBuilt();
makeStubElectron(stubDir, electronVersion());
fs.rmSync(outDir, { recursive: true, force: true });
packOverStub();

const unpackedDir = path.join(outDir, "linux-unpacked");
const archive = checkAsarContent(path.join(unpackedDir, "resources/app.asar"));
const fuses = await checkFuses(path.join(unpackedDir, "chumrok"));
for (const file of archive.files) console.log(`packed  ${file}`);
for (const line of fuses.lines) console.log(`fuse    ${line}`);
const faults = [...archive.faults, ...fuses.faults, ...strayFiles()];
for (const fault of faults) console.error(`FAULT   ${fault}`);
console.log(
  `package: ${String(archive.files.length)} files and ${String(fuses.lines.length)} fuses checked, ` +
    `${String(faults.length)} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);

function electronVersion() {
  const file = path.join(root, "node_modules/electron/package.json");
  return JSON.parse(fs.readFileSync(file, "utf8")).version;
}

function packOverStub() {
  const { status } = spawnSync(
    process.execPath,
    [
      ...[path.join(root, "node_modules/electron-builder/cli.js"), "--linux", "dir", "--x64"],
      ...[`-c.electronDist=${stubDir}`, `-c.directories.output=${outDir}`, "--publish", "never"],
    ],
    { cwd: root, stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status === 0) return;
  console.error("package: electron-builder failed");
  process.exit(1);
}

/** Beside the archive only Electron's own files may lie, and of its languages only English. */
function strayFiles() {
  const beside = fs.readdirSync(path.join(unpackedDir, "resources"));
  const languages = fs.readdirSync(path.join(unpackedDir, "locales"));
  return [
    ...beside
      .filter((name) => name !== "app.asar")
      .map((name) => `resources/${name} lies beside the archive`),
    ...languages.filter((name) => name !== "en-US.pak").map((name) => `locales/${name} was packed`),
  ];
}
