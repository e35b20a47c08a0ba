import { app, BrowserWindow } from "electron";
import type { NotifyChannel } from "../../shared/ipc/channels";
import type { Notification } from "../../shared/ipc/contract";
import type { AppMode } from "../export/file-kinds";
import { APP_START_URL } from "../security/origin";

const TITLE = "Chumrok";
const GROUND_COLOUR = "#f3f4f0";

export type MainWindowParts = {
  readonly preloadPath: string;
  readonly mode: AppMode;
  /** The page's process died: nothing of it can be trusted to flush. */
  readonly onRendererGone: () => void;
};

/** The one window. Locking replaces it, because only the end of a renderer's process clears its memory. */
export class MainWindow {
  readonly #parts: MainWindowParts;
  #window: BrowserWindow | null = null;
  #isReplacing = false;
  #mayClose = false;

  constructor(parts: MainWindowParts) {
    this.#parts = parts;
  }

  /** Between two windows "all windows closed" does not mean the end. */
  get isReplacing(): boolean {
    return this.#isReplacing;
  }

  /** What messages must come from; `null` while there is no window. */
  get contents(): Electron.WebContents | null {
    return this.#window === null || this.#window.isDestroyed() ? null : this.#window.webContents;
  }

  /** Throws when there is no window to stand on. */
  require(): BrowserWindow {
    if (this.#window === null) throw new Error("No window");
    return this.#window;
  }

  /** From now on closing means closing: everything was put away. */
  allowClosing(): void {
    this.#mayClose = true;
  }

  async open(): Promise<void> {
    this.#window = this.#create();
    await this.#window.loadURL(APP_START_URL);
  }

  /** The new window stays empty until the old renderer is gone, so that they never share a process. */
  async replace(): Promise<void> {
    if (this.#isReplacing) return;
    this.#isReplacing = true;
    try {
      const old = this.#window;
      this.#window = this.#create();
      if (old !== null) {
        this.#window.setBounds(old.getBounds());
        await endWindow(old);
      }
      await this.#window.loadURL(APP_START_URL);
    } finally {
      this.#isReplacing = false;
    }
  }

  focus(): void {
    if (this.#window?.isMinimized() === true) this.#window.restore();
    this.#window?.focus();
  }

  notify<C extends NotifyChannel>(channel: C, payload: Notification<C>): void {
    this.contents?.send(channel, payload);
  }

  #create(): BrowserWindow {
    const window = new BrowserWindow({
      title: TITLE,
      width: 1280,
      height: 800,
      minWidth: 960,
      minHeight: 640,
      show: false,
      autoHideMenuBar: true,
      backgroundColor: GROUND_COLOUR,
      webPreferences: {
        preload: this.#parts.preloadPath,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        navigateOnDragDrop: false,
        spellcheck: false,
        devTools: !app.isPackaged,
      },
    });
    // Screenshots and screen sharing show a blank window; trainers need to share the practice one.
    window.setContentProtection(this.#parts.mode === "real");
    window.on("page-title-updated", (event) => {
      event.preventDefault();
    });
    window.once("ready-to-show", () => {
      window.show();
    });
    // The X asks like "Quit" does: open forms are put away first.
    window.on("close", (event) => {
      if (this.#mayClose || this.#window !== window) return;
      event.preventDefault();
      setImmediate(() => {
        app.quit();
      });
    });
    window.webContents.on("render-process-gone", (_event, { reason }) => {
      if (this.#window === window && reason !== "clean-exit") this.#parts.onRendererGone();
    });
    return window;
  }
}

function endWindow(window: BrowserWindow): Promise<void> {
  return new Promise((resolve) => {
    if (window.isDestroyed()) {
      resolve();
      return;
    }
    window.once("closed", () => {
      resolve();
    });
    window.destroy();
  });
}
