import { defineConfig } from "@playwright/test";

const isCi = process.env["CI"] !== undefined;

/**
 * Journeys through the real screens. A journey that fails once is a bug, so nothing is retried here. A
 * CI machine is shared and may stand still for seconds: there a journey gets a second try, and whichever
 * needed it is named and counted in the summary of `npm test`, so that nothing is hidden.
 *
 * No time limit decides a journey: they are long enough for a slow machine, and only end what hangs.
 */
export default defineConfig({
  testDir: "test/screen",
  outputDir: "test-results",
  workers: 2,
  retries: isCi ? 1 : 0,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  forbidOnly: isCi,
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: { trace: "off" },
});
