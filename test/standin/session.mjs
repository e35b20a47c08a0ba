// The module `session`. Main's permission handlers are asked for every permission that Chromium can
// set from outside, and the answers are set for the origin before its first script runs.
import { isBrowserStarted, withBrowserCdp } from "./browser.mjs";
import { trace } from "./environment.mjs";
import { toAppUrl, toPageUrl } from "./origins.mjs";
import { protocol, webRequest } from "./protocol.mjs";
import { strictEmitter, strictModule } from "./strict.mjs";
import { openWindows } from "./window-list.mjs";

/** Chromium's name → Electron's name and the details Electron gives with it. */
const PERMISSIONS = {
  geolocation: ["geolocation", {}],
  notifications: ["notifications", {}],
  camera: ["media", { mediaTypes: ["video"] }],
  microphone: ["media", { mediaTypes: ["audio"] }],
  midi: ["midi", {}],
  "clipboard-read": ["clipboard-read", {}],
  "clipboard-write": ["clipboard-sanitized-write", {}],
  "idle-detection": ["idle-detection", {}],
  "window-management": ["window-management", {}],
  "local-fonts": ["local-fonts", {}],
  "persistent-storage": ["persistent-storage", {}],
};

/** Electron's name → Chromium's. */
const STORAGES = {
  indexdb: "indexeddb",
  localstorage: "local_storage",
  cachestorage: "cache_storage",
};

function storageType(name) {
  if (name in STORAGES) return STORAGES[name];
  throw new Error(`stand-in: clearStorageData of ${name} is not implemented`);
}

let onRequest;
let onCheck;

class Session extends strictEmitter("session") {
  webRequest = webRequest;
  availableSpellCheckerLanguages = [];
  get protocol() {
    return protocol;
  }
  setPermissionRequestHandler(handler) {
    onRequest = handler ?? undefined;
    void applyToOpenWindows();
  }
  setPermissionCheckHandler(handler) {
    onCheck = handler ?? undefined;
    void applyToOpenWindows();
  }
  setDevicePermissionHandler() {}
  setBluetoothPairingHandler() {}
  setUSBProtectedClassesHandler() {}
  setDisplayMediaRequestHandler() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}
  setCertificateVerifyProc() {}
  async setProxy() {}
  async closeAllConnections() {}
  async clearCache() {}
  async clearHostResolverCache() {}
  isPersistent = () => true;
  /** Of `origin`, or of all pages that are open. The database is closed first, as Electron does it. */
  async clearStorageData({ origin, storages } = {}) {
    const storageTypes = storages === undefined ? "all" : storages.map(storageType).join(",");
    for (const { standInPage: page } of openWindows()) {
      const ofPage = new URL(page.url()).origin;
      if (origin !== undefined && toPageUrl(origin) !== ofPage) continue;
      await withBrowserCdp(page, (cdp) =>
        cdp.send("Storage.clearDataForOrigin", { origin: ofPage, storageTypes }),
      );
    }
  }
}

export const session = strictModule("session", {
  defaultSession: new Session(),
  fromPartition(name) {
    throw new Error(`stand-in: electron session.fromPartition(${name}) is not implemented`);
  },
});

/** Without handlers Electron allows everything, so the stand-in does too: a test sees the omission. */
async function isAllowed(webContents, permission, details) {
  const { requestingUrl } = details;
  if (onCheck && !onCheck(webContents, permission, requestingUrl, details)) return false;
  if (!onRequest) return true;
  return new Promise((resolve) => onRequest(webContents, permission, resolve, details));
}

/** Asks main about every permission for the page address that `window` is about to show. */
export async function applyPermissions(window, pageUrl) {
  if (!pageUrl.startsWith("https:")) return;
  const requestingUrl = toAppUrl(pageUrl);
  const { origin } = new URL(pageUrl);
  await withBrowserCdp(window.standInPage, async (cdp) => {
    for (const [name, [permission, more]] of Object.entries(PERMISSIONS)) {
      const details = { requestingUrl, securityOrigin: requestingUrl, isMainFrame: true, ...more };
      const allowed = await isAllowed(window.webContents, permission, details);
      const setting = allowed ? "granted" : "denied";
      await cdp
        .send("Browser.setPermission", { permission: { name }, setting, origin })
        .catch((error) => trace("permission", name, error.message));
    }
  });
}

async function applyToOpenWindows() {
  if (!isBrowserStarted()) return;
  for (const window of openWindows()) {
    if (window.standInPage) await applyPermissions(window, window.standInPage.url());
  }
}
