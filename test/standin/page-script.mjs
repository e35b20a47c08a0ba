// What a page gets before its own scripts: ipcRenderer, contextBridge, window.open under main's
// policy, and then the program's real preload. Runs in the page's own world: isolation is imitated.
import { createCodec } from "./codec.mjs";

/** The init script of one window. `preload` is the text of the built preload bundle. */
export function pageScript(preload) {
  const process = JSON.stringify({
    platform: globalThis.process.platform,
    versions: {},
    env: {},
    contextIsolated: true,
    sandboxed: true,
  });
  return `(() => {
    const electron = (${installElectron})((${createCodec})());
    if (electron === null) return;
    const require = (name) => {
      if (name === "electron") return electron;
      throw new Error("stand-in: a sandboxed preload may not require " + name);
    };
    const module = { exports: {} };
    (function (exports, require, module, process) {\n${preload}\n})(module.exports, require, module, ${process});
  })()`;
}

/** Runs in the page; its source text is sent there, so it may use nothing from outside itself. */
function installElectron({ encode, decode }) {
  const callMain = window.__standInCall;
  const openWindow = window.__standInOpen;
  delete window.__standInCall;
  delete window.__standInOpen;
  if (window !== window.top) return null;

  const listeners = new Map();
  const listenersOf = (channel) => listeners.get(channel) ?? [];
  const ipcRenderer = {
    async invoke(channel, ...args) {
      const answer = await callMain("invoke", channel, encode(args));
      if (answer.startsWith("+")) return decode(answer.slice(1));
      throw new Error(`Error invoking remote method '${channel}': ${answer.slice(1)}`);
    },
    send(channel, ...args) {
      void callMain("send", channel, encode(args));
    },
    sendSync() {
      throw new Error("stand-in: electron ipcRenderer.sendSync is not implemented");
    },
    on(channel, listener) {
      listeners.set(channel, [...listenersOf(channel), listener]);
      return ipcRenderer;
    },
    once(channel, listener) {
      const onceOnly = (...args) => {
        ipcRenderer.off(channel, onceOnly);
        listener(...args);
      };
      return ipcRenderer.on(channel, onceOnly);
    },
    off(channel, listener) {
      listeners.set(
        channel,
        listenersOf(channel).filter((other) => other !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel, listener) => ipcRenderer.off(channel, listener),
    removeAllListeners(channel) {
      listeners.delete(channel);
      return ipcRenderer;
    },
  };
  Object.defineProperty(window, "__standInReceive", {
    value: (channel, text) => {
      const event = { sender: ipcRenderer, ports: [] };
      for (const listener of listenersOf(channel)) listener(event, ...decode(text));
    },
  });

  // Values that cross the bridge are copied, functions wrapped, the exposed API frozen.
  const crossFunction =
    (fn) =>
    (...args) =>
      cross(fn(...args.map((arg) => cross(arg))));
  const crossPromise = (promise) =>
    promise.then(
      (value) => cross(value),
      (error) => {
        throw error instanceof Error ? new Error(error.message) : cross(error);
      },
    );
  const cross = (value, isFrozen = false) => {
    if (typeof value === "function") return crossFunction(value);
    if (typeof value === "symbol") throw new Error("An object could not be cloned.");
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Promise) return crossPromise(value);
    const isPlain = Object.getPrototypeOf(value) === Object.prototype;
    if (!Array.isArray(value) && !isPlain) {
      return value instanceof Blob || value instanceof Node ? value : structuredClone(value);
    }
    const copy = Array.isArray(value)
      ? value.map((child) => cross(child, isFrozen))
      : Object.fromEntries(Object.entries(value).map(([k, v]) => [k, cross(v, isFrozen)]));
    return isFrozen ? Object.freeze(copy) : copy;
  };
  const contextBridge = {
    exposeInMainWorld(key, api) {
      if (key in window) {
        throw new Error("Cannot bind an API on top of an existing property on the window object");
      }
      Object.defineProperty(window, key, { value: cross(api, true), enumerable: true });
    },
  };

  window.open = (url) => {
    void openWindow(new URL(url ?? "about:blank", location.href).href);
    return null;
  };
  addEventListener("click", (event) => {
    const isBlankLink = (node) => node instanceof HTMLAnchorElement && node.target === "_blank";
    const link = event.composedPath().find(isBlankLink);
    if (link === undefined || event.defaultPrevented) return;
    event.preventDefault();
    window.open(link.href);
  });

  return { ipcRenderer, contextBridge };
}
