import { app, protocol, session, type WebContents } from "electron";
import { serveAsset } from "./app-protocol";
import { buildAssetTable } from "./asset-table";
import { isAllowedRequest, OFFLINE_SWITCHES } from "./network-policy";
import { APP_SCHEME } from "./origin";
import { isGranted } from "./permissions";

/** What must be said before Electron is ready. The crash reporter is never started: dumps hold memory. */
export function hardenBeforeReady(): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value);
  app.on("web-contents-created", (_event, contents) => {
    denyLeaving(contents);
  });
}

/** Closes the one session that exists and puts our files behind `app://chumrok`. */
export async function hardenSession(rendererDir: string): Promise<void> {
  const table = await buildAssetTable(rendererDir);
  const only = session.defaultSession;
  only.protocol.handle(APP_SCHEME, (request) => serveAsset(table, request));
  only.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isAllowedRequest(url, !app.isPackaged) });
  });
  only.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(isGranted(permission, requestingUrl));
  });
  only.setPermissionCheckHandler((_contents, permission, origin) => isGranted(permission, origin));
  only.setDevicePermissionHandler(() => false);
  only.setDisplayMediaRequestHandler((_request, answer) => {
    answer({});
  });
  // Downloads would write to disk past the one writer (design §6).
  only.on("will-download", (event) => {
    event.preventDefault();
  });
  // The spell checker would fetch word lists and keep a custom dictionary of typed names.
  only.setSpellCheckerEnabled(false);
}

/** The page is loaded once, by main. Whatever wants to go elsewhere, in whatever way, stays. */
function denyLeaving(contents: WebContents): void {
  contents.on("will-navigate", (event) => {
    event.preventDefault();
  });
  contents.on("will-frame-navigate", (event) => {
    event.preventDefault();
  });
  contents.on("will-redirect", (event) => {
    event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}
