// The stand-in for the module `electron` in the main process. What the program imports is gathered
// here, and Chromium starts once the program's main module has been evaluated.
import { app } from "./app.mjs";
import { startBrowser } from "./browser.mjs";
import { clipboard, crashReporter, nativeTheme, net, screen, shell } from "./desktop.mjs";
import { dialog } from "./dialogs.mjs";
import { isTest, trace } from "./environment.mjs";
import { ipcMain, receiveFromPage } from "./ipc.mjs";
import { Menu, MenuItem } from "./menus.mjs";
import { powerMonitor } from "./power.mjs";
import { protocol, routeRequest } from "./protocol.mjs";
import { safeStorage } from "./safe-storage.mjs";
import { session } from "./session.mjs";
import { openTestChannel } from "./test-channel.mjs";
import { utilityProcess } from "./utility-process.mjs";
import { openWindows } from "./window-list.mjs";
import { BrowserWindow } from "./windows.mjs";

const electron = {
  ...{ app, BrowserWindow, clipboard, crashReporter, dialog, ipcMain, Menu, MenuItem },
  ...{ nativeTheme, net, powerMonitor, protocol, safeStorage, screen, session, shell },
  utilityProcess,
};

export default electron;
export { app, BrowserWindow, clipboard, crashReporter, dialog, ipcMain, Menu, MenuItem };
export { nativeTheme, net, powerMonitor, protocol, safeStorage, screen, session, shell };
export { utilityProcess };

if (isTest && process.send) openTestChannel(electron);

// setImmediate: `app.setPath("userData")` and privileged schemes come first, as main runs.
setImmediate(() => {
  start().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
});

async function start() {
  if (app.isQuitting) return;
  const context = await startBrowser({
    userDataDir: app.getPath("userData"),
    title: app.getName(),
    switches: app.standInSwitches
      // Chromium takes only the last list of disabled features, and Playwright needs its own.
      .filter(([name]) => name !== "disable-features")
      .map(([name, value]) => (value === undefined ? `--${name}` : `--${name}=${value}`)),
    onEnded: () => {
      // With windows still open, Chromium has crashed.
      if (!app.isQuitting) app.exit(openWindows().length > 0 ? 1 : 0);
    },
  });
  await context.exposeBinding("__standInCall", receiveFromPage);
  await context.route("**/*", routeRequest);
  await context.routeWebSocket(/.*/, (socket) => void socket.close());
  trace("ready after", Math.round(performance.now()), "ms");
  app.standInReady();
}
