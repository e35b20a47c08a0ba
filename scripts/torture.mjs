// npm run torture: wrecks the store on purpose and counts what was lost. Exit code 0 means nothing was.
//   npm run torture -- --cuts 10000 --seed 1      power cuts on a simulated disk
import { parseArgs } from "node:util";
import { importBundled } from "./bundle-tests.mjs";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

/** Each takes how many times and a seed, prints its counts as the last line, and tells whether all held. */
const MODES = {
  async cuts(count, seed) {
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
};

requireNode();
process.chdir(root);
ensureDependencies();
const names = Object.keys(MODES);
const { values } = parseArgs({
  options: {
    ...Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    seed: { type: "string", default: "1" },
  },
});
const wanted = names.filter((name) => values[name] !== undefined);
if (wanted.length === 0) {
  console.error(`Say what to do: ${names.map((name) => `--${name} N`).join(", ")}`);
  process.exit(2);
}
for (const name of wanted) {
  const count = Number(values[name]);
  const seed = Number(values.seed);
  if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
    console.error(`--${name} and --seed take whole numbers`);
    process.exit(2);
  }
  if (!(await MODES[name](count, seed))) process.exitCode = 1;
}
