// The small modules that reach the desktop: they remember what was asked and touch nothing outside.
import fs from "node:fs";
import { fileURLToPath } from "node:url";
import { strictEmitter, strictModule } from "./strict.mjs";

/** `standInOpened` lists every address and path that the program wanted to open. */
export const shell = strictModule("shell", {
  standInOpened: [],
  async openExternal(url) {
    shell.standInOpened.push(url);
  },
  async openPath(file) {
    shell.standInOpened.push(file);
    return "";
  },
  showItemInFolder: (file) => void shell.standInOpened.push(file),
  beep() {},
});

let clipboardText = "";
export const clipboard = strictModule("clipboard", {
  writeText: async (text) => void (clipboardText = text),
  readText: async () => clipboardText,
  clear: () => void (clipboardText = ""),
});

class NativeTheme extends strictEmitter("nativeTheme") {
  shouldUseDarkColors = false;
  themeSource = "system";
}
export const nativeTheme = new NativeTheme();

const BOUNDS = { x: 0, y: 0, width: 1920, height: 1080 };
const DISPLAY = { id: 1, bounds: BOUNDS, workArea: BOUNDS, workAreaSize: BOUNDS, scaleFactor: 1 };
class Screen extends strictEmitter("screen") {
  getPrimaryDisplay = () => DISPLAY;
  getAllDisplays = () => [DISPLAY];
  getDisplayMatching = () => DISPLAY;
}
export const screen = new Screen();

export const net = strictModule("net", {
  isOnline: () => false,
  /** Only file: addresses; there is no network here. */
  fetch: async (url) => new Response(fs.readFileSync(fileURLToPath(String(url)))),
});

export const crashReporter = strictModule("crashReporter", { start() {} });
