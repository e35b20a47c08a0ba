import { app, powerMonitor } from "electron";
import type { AppMode } from "../export/file-kinds";
import type { LockFlow } from "./lock-flow";
import type { MainWindow } from "./main-window";
import { argsForMode } from "./start-mode";

/** Ties the system's events to the one window and to locking. */
export function watchLifecycle(mainWindow: MainWindow, lockFlow: LockFlow): void {
  app.on("second-instance", () => {
    mainWindow.focus();
    mainWindow.notify("app:second-start", {});
  });
  app.on("before-quit", (event) => {
    if (lockFlow.shouldHoldQuit()) event.preventDefault();
    else mainWindow.allowClosing();
  });
  app.on("window-all-closed", () => {
    if (!mainWindow.isReplacing) app.quit();
  });
  // Closing the lid is a suspend, and comes as one.
  powerMonitor.on("lock-screen", () => {
    lockFlow.request("suspend");
  });
  powerMonitor.on("suspend", () => {
    lockFlow.request("suspend");
  });
  // Linux and macOS; Windows closes the window instead. Quitting flushes open forms before it ends.
  powerMonitor.on("shutdown", () => {
    app.quit();
  });
}

/** Starts the program again in the other mode and ends this one; open forms are flushed first. */
export function restartAs(mode: AppMode): void {
  app.relaunch({ args: argsForMode(process.argv, mode) });
  app.quit();
}
