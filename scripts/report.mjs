// npm run report -- --demo --period 2022 --json: all measures of the practice records, as JSON by
// docs/report-schema.json or as a plain table. A real store opens in the program alone.
import { importBundled } from "./bundle-tests.mjs";
import { ensureDependencies, requireNode, root } from "./setup.mjs";

requireNode();
process.chdir(root);
ensureDependencies();
const { runReport } = await importBundled("test/support/report-command.ts");
const { exitCode, stdout, stderr } = runReport(process.argv.slice(2));
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = exitCode;
