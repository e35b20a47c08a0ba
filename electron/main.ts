import { app } from "electron";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { openDemoFolder } from "./app/demo-folder";
import { listenToRenderer } from "./app/ipc-adapter";
import { restartAs, watchLifecycle } from "./app/lifecycle";
import { LockFlow } from "./app/lock-flow";
import { MainWindow } from "./app/main-window";
import { setApplicationMenu } from "./app/menu";
import { windowPrinter } from "./app/print-adapter";
import { chooseStartMode } from "./app/start-mode";
import { NativeFileDialogs } from "./export/file-dialogs-adapter";
import type { AppMode } from "./export/file-kinds";
import { OpenDesk } from "./export/open-desk";
import { SaveDesk } from "./export/save-desk";
import { nodeDisk } from "./export/writer-disk";
import { appHandlers } from "./handlers/app-handlers";
import { exportHandlers } from "./handlers/export-handlers";
import { importHandlers } from "./handlers/import-handlers";
import { printHandlers } from "./handlers/print-handlers";
import { vaultHandlers } from "./handlers/vault-handlers";
import type { Handlers } from "./ipc/handlers";
import { systemClock as clock } from "./platform/clock";
import { createFileLog } from "./platform/log";
import { dataPaths } from "./platform/paths";
import { hardenBeforeReady, hardenSession } from "./security/harden";
import { createKeyFileStore } from "./vault/key-file-store";
import { utilityKeyProcesses } from "./vault/key-process-adapter";
import { SessionState } from "./vault/session-state";
import { TryDelay } from "./vault/try-delay";
import { Vault } from "./vault/vault";

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
  if (app.requestSingleInstanceLock()) compose(start.mode);
  else app.exit(0);
}

/** Builds the program from its parts and starts it. */
function compose(mode: AppMode): void {
  const paths = dataPaths(app.getPath("userData"));
  const log = createFileLog(paths.logPath, clock);
  const session = new SessionState();
  const mainWindow = new MainWindow({
    preloadPath: path.join(builtDir, "preload.cjs"),
    mode,
    onRendererGone: () => {
      log.write({ event: "renderer_gone" });
      void lockFlow.lock();
    },
  });
  const dialogs = new NativeFileDialogs(() => mainWindow.require());
  const saveDesk = new SaveDesk({ dialogs, disk: nodeDisk, clock, mode });
  const openDesk = new OpenDesk({ dialogs, clock, mode });
  const files = createKeyFileStore(paths.keyFilePath, log);
  const tries = new TryDelay(paths.triesPath, clock);
  const startKeyProcess = utilityKeyProcesses(path.join(builtDir, "key-process.js"));
  const vault = new Vault({ mode, files, startKeyProcess, tries, session, clock });
  const lockFlow = new LockFlow({
    isUnlocked: () => session.isOpen,
    forget: async () => {
      session.close();
      vault.closeDoors();
      await Promise.all([saveDesk.abortAll(), openDesk.closeAll()]);
    },
    notify: (reason) => {
      mainWindow.notify("vault:lock-requested", { reason });
    },
    replaceWindow: () => mainWindow.replace(),
    quit: () => {
      app.quit();
    },
    clock,
    log,
  });
  const handlers: Handlers = {
    ...appHandlers({
      version: app.getVersion(),
      platform: process.platform,
      isStandIn,
      mode,
      vault,
      tries,
      restartAs: start.canChange ? restartAs : null,
    }),
    ...vaultHandlers({ vault, clock, lock: () => lockFlow.lock() }),
    ...exportHandlers(session, saveDesk),
    ...importHandlers(session, openDesk),
    ...printHandlers(session, saveDesk, windowPrinter(mainWindow)),
  };
  listenToRenderer(handlers, mainWindow, log);
  const open = async (): Promise<void> => {
    await vault.settle();
    await hardenSession(path.join(builtDir, "..", "renderer"));
    setApplicationMenu(() => {
      lockFlow.request("menu");
    });
    watchLifecycle(mainWindow, lockFlow);
    await mainWindow.open();
  };
  void app
    .whenReady()
    .then(open)
    .catch((thrown: unknown) => {
      log.write({ event: "start_failed", thrown });
      app.quit();
    });
}
