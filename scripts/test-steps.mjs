// The steps of `npm test`, in order. Each names its command; the counts come from JSON reports, so
// that what failed, was skipped or needed a second try is named in the summary and never passes for run.
import fs from "node:fs";
import path from "node:path";
import { readScreenReport, readUnitReport } from "./test-reports.mjs";

const REPORTS_DIR = "node_modules/.cache/chumrok";
const UNIT_REPORT = path.join(REPORTS_DIR, "unit.json");
const SCREEN_REPORT = path.join(REPORTS_DIR, "screen.json");
const bin = (file) => path.join("node_modules", file);

/** `command` goes to Node; `report` reads what ran, and throws when there is nothing to read. */
export const STEPS = [
  { name: "build", command: ["scripts/build.mjs"] },
  { name: "types", command: [bin("typescript/bin/tsc"), "--build", "tsconfig.json"] },
  { name: "lint", command: [bin("eslint/bin/eslint.js"), "--max-warnings", "0", "."] },
  { name: "format", command: [bin("prettier/bin/prettier.cjs"), "--check", "."] },
  {
    name: "unit",
    command: [
      ...[bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=json"],
      `--outputFile.json=${UNIT_REPORT}`,
    ],
    report: () => readUnitReport(UNIT_REPORT),
  },
  {
    name: "screen",
    command: [bin("@playwright/test/cli.js"), "test"],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: SCREEN_REPORT },
    needsChromium: true,
    report: () => readScreenReport(SCREEN_REPORT),
  },
  { name: "package", command: ["scripts/test-package.mjs"] },
];

export function clearReports() {
  fs.mkdirSync(REPORTS_DIR, { recursive: true });
  for (const file of [UNIT_REPORT, SCREEN_REPORT]) fs.rmSync(file, { force: true });
}
