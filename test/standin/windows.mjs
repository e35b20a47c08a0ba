// BrowserWindow: a page of the one Chromium. A window that asks for weaker webPreferences throws.
import fs from "node:fs";
import { app } from "./app.mjs";
import { closeWindowPage, newWindowPage } from "./browser.mjs";
import { isHeadless, trace } from "./environment.mjs";
import { toPageUrl } from "./origins.mjs";
import { pageScript } from "./page-script.mjs";
import { applyPermissions } from "./session.mjs";
import { preventableEvent, strictEmitter } from "./strict.mjs";
import { reportViolation } from "./violations.mjs";
import { WebContents } from "./web-contents.mjs";
import { addWindow, openWindows, removeWindow } from "./window-list.mjs";

const UNSAFE_PREFERENCES = {
  contextIsolation: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  webSecurity: false,
  webviewTag: true,
  allowRunningInsecureContent: true,
  experimentalFeatures: true,
};

let lastId = 0;

export class BrowserWindow extends strictEmitter("BrowserWindow") {
  id = ++lastId;
  standInPage;
  standInIsLoading = false;
  standInIsClosing = false;
  standInClosed;

  #options;
  #title;
  #bounds;
  #isVisible;
  #isMinimized = false;
  #isMaximized = false;
  #isDestroyed = false;
  #setClosed;
  #opening;

  constructor(options = {}) {
    super();
    if (!app.isReady()) throw new Error("Cannot create BrowserWindow before app is ready");
    refuseUnsafe(options.webPreferences ?? {});
    this.#options = options;
    this.#title = options.title ?? app.getName();
    this.#isVisible = options.show !== false;
    this.#bounds = { x: 0, y: 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.standInClosed = new Promise((resolve) => {
      this.#setClosed = resolve;
    });
    this.webContents = new WebContents(this);
    addWindow(this);
    this.#opening = this.#openPage();
    app.emit("web-contents-created", {}, this.webContents);
    app.emit("browser-window-created", {}, this);
  }

  static getAllWindows = () => openWindows();
  static getFocusedWindow = () => openWindows().at(-1) ?? null;
  static fromId = (id) => openWindows().find((window) => window.id === id) ?? null;
  static fromWebContents = (contents) => contents.standInWindow ?? null;

  async #openPage() {
    const page = await newWindowPage();
    this.standInPage = page;
    if (this.#isDestroyed) return;
    if (isHeadless) await page.setViewportSize(this.#viewport());
    this.#listen(page);
    await page.exposeBinding("__standInOpen", (_source, url) => this.webContents.standInOpen(url));
    const { preload } = this.#options.webPreferences ?? {};
    const content = pageScript(preload ? fs.readFileSync(preload, "utf8") : "");
    await page.addInitScript({ content });
  }

  #listen(page) {
    const contents = this.webContents;
    page.on("close", () => this.#ended());
    page.on("crash", () => {
      contents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 1 });
    });
    page.on("domcontentloaded", () => {
      contents.emit("dom-ready");
      this.emit("ready-to-show");
    });
    page.on("load", () => contents.emit("did-finish-load"));
    page.on("popup", (popup) => {
      trace("popup closed", popup.url());
      void popup.close().catch(() => {});
    });
    page.on("console", (message) => {
      const [level, text] = [message.type(), message.text()];
      contents.emit("console-message", { level, message: text });
      if (level === "error" || level === "warning") reportViolation(`${level}: ${text}`);
    });
    page.on("pageerror", (error) => reportViolation(`page error: ${String(error)}`));
    // Playwright answers a prompt itself when nobody listens; here the person or the test answers.
    page.on("dialog", () => {});
  }

  async loadURL(url) {
    await this.#opening;
    if (this.#isDestroyed) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.standInIsLoading = true;
    try {
      const pageUrl = toPageUrl(url);
      await applyPermissions(this, pageUrl);
      await this.standInPage.goto(pageUrl, { waitUntil: "load" });
    } catch (error) {
      throw new Error(`ERR_FAILED (-2) loading '${url}'`, { cause: error });
    } finally {
      this.standInIsLoading = false;
    }
  }

  /** Asks the `close` listeners, then ends the page. `beforeunload` is not asked. */
  close() {
    const event = preventableEvent();
    this.emit("close", event);
    this.standInIsClosing = !event.defaultPrevented;
    if (this.standInIsClosing) void this.#closePage();
  }
  /** Asks nobody: gone for main at once, and the renderer process ends with the page. */
  destroy() {
    void this.#closePage();
    this.#ended();
  }
  async #closePage() {
    await this.#opening.catch(() => {});
    if (this.standInPage) await closeWindowPage(this.standInPage).catch(() => {});
    this.#ended();
  }
  #ended() {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    this.standInIsClosing = true;
    removeWindow(this);
    this.#setClosed();
    this.webContents.emit("destroyed");
    this.emit("closed");
    if (openWindows().length > 0 || app.isQuitting) return;
    if (!app.emit("window-all-closed")) app.quit();
  }
  isDestroyed = () => this.#isDestroyed;

  show() {
    this.#isVisible = true;
    this.emit("show");
    this.focus();
  }
  showInactive = () => this.show();
  hide() {
    this.#isVisible = false;
    this.emit("hide");
  }
  focus() {
    this.emit("focus");
    void this.standInPage?.bringToFront().catch(() => {});
  }
  blur = () => void this.emit("blur");
  minimize() {
    this.#isMinimized = true;
    this.emit("minimize");
  }
  restore() {
    this.#isMinimized = false;
    this.emit("restore");
  }
  maximize() {
    this.#isMaximized = true;
    this.emit("maximize");
  }
  unmaximize() {
    this.#isMaximized = false;
    this.emit("unmaximize");
  }
  isVisible = () => this.#isVisible;
  isFocused = () => true;
  isMinimized = () => this.#isMinimized;
  isMaximized = () => this.#isMaximized;
  isFullScreen = () => false;

  getTitle = () => this.#title;
  setTitle = (title) => void (this.#title = title);
  getBounds = () => ({ ...this.#bounds });
  getNormalBounds = () => this.getBounds();
  getContentBounds = () => this.getBounds();
  getSize = () => [this.#bounds.width, this.#bounds.height];
  getContentSize = () => this.getSize();
  setBounds(bounds) {
    Object.assign(this.#bounds, bounds);
    this.emit("resize");
    void this.standInPage?.setViewportSize(this.#viewport()).catch(() => {});
  }
  setSize = (width, height) => this.setBounds({ width, height });
  setContentSize = (width, height) => this.setBounds({ width, height });
  #viewport = () => ({ width: this.#bounds.width, height: this.#bounds.height });

  setMinimumSize() {}
  setFullScreen() {}
  setContentProtection() {}
  setMenuBarVisibility() {}
  setAutoHideMenuBar() {}
  setProgressBar() {}
  setBackgroundColor() {}
  setMenu() {}
  removeMenu() {}
  setIcon() {}
  center() {}
  flashFrame() {}
}

function refuseUnsafe(preferences) {
  for (const [name, unsafe] of Object.entries(UNSAFE_PREFERENCES)) {
    if (preferences[name] === unsafe) throw new Error(`stand-in: unsafe webPreferences.${name}`);
  }
  if (preferences.sandbox === false && !app.isSandboxed) {
    throw new Error("stand-in: unsafe webPreferences.sandbox");
  }
}
