import { defineConfig } from "@playwright/test";

/** One measuring, told by scripts/bench-list.mjs. */
export default defineConfig({
  testDir: ".",
  testMatch: /\.bench\.ts$/,
  outputDir: "../../../test-results",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [["line"]],
  use: { trace: "off" },
});
