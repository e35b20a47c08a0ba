import { app } from "electron";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { compose } from "./app/compose";
import { openDemoFolder } from "./app/demo-folder";
import { chooseStartMode } from "./app/start-mode";
import { hardenBeforeReady } from "./security/harden";

const builtDir = path.dirname(fileURLToPath(import.meta.url));
const isStandIn = !("electron" in process.versions);
const start = chooseStartMode({
  argv: process.argv,
  env: process.env,
  isPackaged: app.isPackaged,
  isStandIn,
});

if (start.mode === "refused") {
  process.stderr.write("Without Electron only practice is possible: start with --demo.\n");
  app.exit(1);
} else {
  // Said, not left to the default: the folder is where the database is (style §3.4, trap 5).
  const realDir = start.dataDir ?? path.join(app.getPath("appData"), "Chumrok");
  mkdirSync(realDir, { recursive: true, mode: 0o700 });
  app.setPath("userData", start.mode === "demo" ? openDemoFolder(realDir) : realDir);
  hardenBeforeReady();
  if (app.requestSingleInstanceLock()) {
    compose({ mode: start.mode, canChangeMode: start.canChange, builtDir, isStandIn });
  } else app.exit(0);
}
