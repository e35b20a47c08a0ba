// npm run fuzz: hands damaged and dishonest files to the real import. Exit code 0 means that it withstood.
//   npm run fuzz -- --files 10000 --seed 1
import { parseArgs } from "node:util";
import { importBundled } from "./bundle-tests.mjs";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
process.chdir(root);
ensureDependencies();
const { values } = parseArgs({
  options: {
    files: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
  },
});
const report = (line) => console.log(`${new Date().toISOString().slice(11, 19)} ${line}`);
const { fuzzFiles } = await importBundled("test/fuzz/fuzz-files.ts");
const counts = await fuzzFiles({
  files: Number(values.files),
  seed: Number(values.seed),
  report,
});
const { files, crashed, partlyApplied, wronglyAccepted, refused, taken } = counts;
report(`refused ${refused}, taken ${taken}`);
console.log(
  `files ${files}, crashed ${crashed}, partly applied ${partlyApplied}, ` +
    `wrongly accepted ${wronglyAccepted}`,
);
process.exitCode = crashed + partlyApplied + wronglyAccepted === 0 ? 0 : 1;
