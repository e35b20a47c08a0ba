// npm run torture: wrecks the store on purpose and counts what was lost. Exit code 0 means nothing was.
//   npm run torture -- --cuts 10000 --seed 1      power cuts on a simulated disk
//   npm run torture -- --kills 200                kills of the whole program, at work and while opening
//   npm run torture -- --full 10                  a disk that fills up while people work (root on Linux)
//   npm run torture -- --scan                     planted words in all files of 6 runs, and an erasure
//   npm run torture -- --wreck 50                 wrecked data folders, before the program starts again
// For the whole program: --lanes 2 (programs at a time), --backend leveldb or sqlite (of IndexedDB),
// --keep (leaves everything in the temp folder).
import fs from "node:fs";
import { parseArgs } from "node:util";
import { importBundled } from "./bundle-tests.mjs";
import { ensureDependencies, requireNode, root } from "./setup.mjs";
import { openWorkshop } from "./torture-workshop.mjs";

const report = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);

/** Each takes how many times and the options, prints its counts as the last line, and tells whether all held. */
const MODES = {
  async cuts(count, { seed }) {
    const { cutPower } = await importBundled("test/torture/cuts.ts");
    const counts = await cutPower(count, seed);
    const { cuts, acknowledged, lost, unreadable, snapshots, erasures } = counts;
    console.log(`snapshots ${String(snapshots)}, erasures ${String(erasures)}`);
    console.log(
      `cuts ${String(cuts)}, acknowledged ${String(acknowledged)}, ` +
        `lost ${String(lost)}, unreadable ${String(unreadable)}`,
    );
    return cuts === count && lost === 0 && unreadable === 0;
  },

  async kills(count, options) {
    const { killProgram } = await importBundled("test/torture/kills.ts");
    return inWorkshop(options, async (workshop) => {
      const counts = await killProgram(workshop, { kills: count, report, ...options });
      const { kills, acknowledged, lost, unreadable } = counts;
      console.log(
        `kills ${String(kills)}, acknowledged ${String(acknowledged)}, ` +
          `lost ${String(lost)}, unreadable ${String(unreadable)}`,
      );
      return kills === count && lost === 0 && unreadable === 0;
    });
  },

  async wreck(count, options) {
    const { wreckProgram } = await importBundled("test/torture/wrecks.ts");
    return inWorkshop(options, async (workshop) => {
      const counts = await wreckProgram(workshop, { wrecks: count, report, ...options });
      const { wrecks, whole, told, silent } = counts;
      console.log(
        `wrecks ${String(wrecks)}, whole ${String(whole)}, ` +
          `told ${String(told)}, silent ${String(silent)}`,
      );
      return wrecks === count && silent === 0;
    });
  },

  async full(count, options) {
    const { fillDisks } = await importBundled("test/torture/full-disks.ts");
    return inWorkshop(options, async (workshop) => {
      const counts = await fillDisks(workshop, { disks: count, report, ...options });
      if (counts === null) {
        console.error(
          "NOT RUN: only root on Linux can mount a small disk, and not in every container",
        );
        return false;
      }
      const { disks, acknowledged, lost, unreadable, wrong } = counts;
      if (wrong > 0) console.log(`not as promised on a full disk: ${String(wrong)}`);
      console.log(
        `full disks ${String(disks)}, acknowledged ${String(acknowledged)}, ` +
          `lost ${String(lost)}, unreadable ${String(unreadable)}`,
      );
      return disks === count && lost === 0 && unreadable === 0 && wrong === 0;
    });
  },

  async scan(count, options) {
    const { scanProgram } = await importBundled("test/torture/scan.ts");
    return inWorkshop(options, async (workshop) => {
      const counts = await scanProgram(workshop, { runs: count, report, ...options });
      const { files, bytes, plaintext, erasedBoxes, opened, openedBefore } = counts;
      console.log(
        `scan: ${String(files)} files, ${String(bytes)} bytes, plaintext ${String(plaintext)}`,
      );
      console.log(`opened before the erasure: ${String(openedBefore)}`);
      console.log(`erased boxes ${String(erasedBoxes)}, opened ${String(opened)}`);
      return plaintext === 0 && opened === 0 && erasedBoxes > 0 && openedBefore === erasedBoxes;
    });
  },
};

/** What went wrong stays to be looked at. */
async function inWorkshop(options, work) {
  const workshop = await openWorkshop(options);
  report(`working in ${workshop.workDir}`);
  const isWell = await work(workshop);
  if (isWell && !options.keep) fs.rmSync(workshop.workDir, { recursive: true, force: true });
  return isWell;
}

requireNode();
process.chdir(root);
ensureDependencies();
const names = Object.keys(MODES);
/** `--scan` alone is a run of usual length. */
const args = process.argv
  .slice(2)
  .flatMap((word, at, all) =>
    word === "--scan" && !/^\d+$/.test(all[at + 1] ?? "") ? [word, "6"] : [word],
  );
const { values } = parseArgs({
  args,
  options: {
    ...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    seed: { type: "string", default: "1" },
    lanes: { type: "string", default: "2" },
    backend: { type: "string", default: "leveldb" },
    keep: { type: "boolean", default: false },
  },
});
const wanted = names.filter((name) => values[name] !== undefined);
if (wanted.length === 0) {
  console.error(`Say what to do: ${names.map((name) => `--${name} N`).join(", ")}`);
  process.exit(2);
}
for (const name of wanted) {
  const [count, seed, lanes] = [values[name], values.seed, values.lanes].map(Number);
  if (!(count >= 1) || !(lanes >= 1) || ![count, seed, lanes].every(Number.isInteger)) {
    console.error(`--${name}, --seed and --lanes take whole numbers`);
    process.exit(2);
  }
  const { backend, keep } = values;
  if (!(await MODES[name](count, { seed, lanes, backend, keep }))) process.exitCode = 1;
}
