// webContents: what main may do to the page in a window.
import { app } from "./app.mjs";
import { createCodec } from "./codec.mjs";
import { isTest } from "./environment.mjs";
import { appOrigin, toAppUrl } from "./origins.mjs";
import { session } from "./session.mjs";
import { strictEmitter, strictModule } from "./strict.mjs";

const { encode } = createCodec();
const DEFAULT_MARGIN_INCHES = 0.4;

/** What a message from `frame` carries as `senderFrame`, and what a window has as `mainFrame`. */
export function frameFacts(frame) {
  const parent = frame.parentFrame();
  return strictModule("WebFrameMain", {
    get url() {
      return toAppUrl(frame.url());
    },
    get origin() {
      return appOrigin(frame.url());
    },
    parent: parent === null ? null : frameFacts(parent),
    top: null,
    routingId: 1,
    processId: 1,
    isDestroyed: () => frame.isDetached(),
  });
}

export class WebContents extends strictEmitter("webContents") {
  session = session.defaultSession;
  #window;
  #openHandler;

  constructor(window) {
    super();
    this.#window = window;
    this.id = window.id;
  }
  get #page() {
    if (this.isDestroyed()) throw new TypeError("Object has been destroyed");
    return this.#window.standInPage;
  }
  get mainFrame() {
    return frameFacts(this.#page.mainFrame());
  }
  get standInWindow() {
    return this.#window;
  }

  getURL = () => toAppUrl(this.#page.url());
  getTitle = () => this.#window.getTitle();
  getType = () => "window";
  isDestroyed = () => this.#window.isDestroyed();
  isLoading = () => this.#window.standInIsLoading;
  isCrashed = () => false;
  isDevToolsOpened = () => false;
  openDevTools() {}
  closeDevTools() {}
  setVisualZoomLevelLimits = async () => {};
  setZoomFactor(factor) {
    const zoom = (value) => void (document.documentElement.style.zoom = String(value));
    void this.#page.evaluate(zoom, factor).catch(() => {});
  }
  getZoomFactor = () => 1;
  reload = () => void this.#page.reload().catch(() => {});
  focus = () => void this.#page.bringToFront().catch(() => {});
  close = () => void this.#window.destroy();

  /** Lost without a word when the page is gone or has no listener, as in Electron. */
  send(channel, ...args) {
    const deliver = ([name, text]) => window.__standInReceive?.(name, text);
    this.#page.evaluate(deliver, [channel, encode(args)]).catch(() => {});
  }
  executeJavaScript = (source) => this.#page.evaluate(source);

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }
  /** Called when the page wants a new window. Only a refusal is possible here. */
  standInOpen(pageUrl) {
    const details = {
      url: toAppUrl(pageUrl),
      frameName: "",
      features: "",
      disposition: "new-window",
      referrer: { url: "", policy: "default" },
    };
    const decision = this.#openHandler?.(details) ?? { action: "allow" };
    if (decision.action !== "deny") throw new Error("stand-in: window.open is not implemented");
  }

  async capturePage() {
    const png = await this.#page.screenshot();
    return { toPNG: () => png };
  }

  /** In a test the paper is a PDF in memory (`app.takePaper()`); elsewhere there is no printer. */
  print(options = {}, done = () => {}) {
    if (!isTest) {
      console.error("Without Electron there is no printer: nothing was printed.");
      done(false, "no printer");
      return;
    }
    const { landscape, printBackground } = options;
    const paper = this.printToPDF({ pageSize: "A4", landscape, printBackground });
    paper.then(
      (pdf) => {
        app.standInPaper.push(pdf);
        done(true, "");
      },
      (error) => done(false, String(error)),
    );
  }

  /** Electron's options (inches) in Playwright's words. */
  async printToPDF(options = {}) {
    const { pageSize, margins } = options;
    const sides = ["top", "bottom", "left", "right"];
    const inches = (side) => [side, `${String(margins[side] ?? DEFAULT_MARGIN_INCHES)}in`];
    return this.#page.pdf({
      ...(typeof pageSize === "object"
        ? { width: `${String(pageSize.width)}in`, height: `${String(pageSize.height)}in` }
        : { format: pageSize }),
      landscape: options.landscape,
      printBackground: options.printBackground,
      scale: options.scale,
      pageRanges: options.pageRanges,
      displayHeaderFooter: options.displayHeaderFooter,
      headerTemplate: options.headerTemplate,
      footerTemplate: options.footerTemplate,
      preferCSSPageSize: options.preferCSSPageSize,
      tagged: options.generateTaggedPDF,
      outline: options.generateDocumentOutline,
      margin: margins && Object.fromEntries(sides.map(inches)),
    });
  }
}
