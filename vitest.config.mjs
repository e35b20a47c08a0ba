import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const noElectron = fileURLToPath(new URL("test/support/no-electron.ts", import.meta.url));

export default defineConfig({
  test: {
    environment: "node",
    include: ["test/{unit,contract,vectors,upgrades,security,architecture}/**/*.test.{ts,tsx}"],
    alias: { electron: noElectron },
    // Argon2id at its real floor takes seconds on a slow machine; no test asserts on time.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
