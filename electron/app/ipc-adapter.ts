import { ipcMain } from "electron";
import { INVOKE_CHANNELS } from "../../shared/ipc/channels";
import type { Handlers } from "../ipc/handlers";
import { createRouter } from "../ipc/router";
import { isTrustedSender } from "../ipc/sender";
import type { Log } from "../platform/log";
import type { MainWindow } from "./main-window";

/** Puts every channel of the contract behind the router; there is no other `ipcMain` listener. */
export function listenToRenderer(handlers: Handlers, mainWindow: MainWindow, log: Log): void {
  const route = createRouter({
    handlers,
    isTrusted: (event) => isTrustedSender(event, mainWindow.contents),
    log,
  });
  for (const channel of INVOKE_CHANNELS) {
    ipcMain.handle(channel, (event, ...messages: unknown[]) => route(channel, event, messages));
  }
}
