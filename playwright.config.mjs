import { defineConfig } from "@playwright/test";

/** Journeys through the real screens. A journey that fails once is a bug, so nothing is retried. */
export default defineConfig({
  testDir: "test/screen",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: process.env["CI"] !== undefined,
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_FILE"] ? [["list"], ["json"]] : [["list"]],
  use: { trace: "off" },
});
