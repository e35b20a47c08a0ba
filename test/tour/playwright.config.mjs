import { defineConfig } from "@playwright/test";

/** One walk, told step by step by scripts/tour.mjs. */
export default defineConfig({
  testDir: ".",
  testMatch: /\.tour\.ts$/,
  outputDir: "../../test-results",
  workers: 1,
  retries: 0,
  timeout: 600_000,
  expect: { timeout: 20_000 },
  reporter: [["line"]],
  use: { trace: "off" },
});
