import { contextBridge, ipcRenderer, type IpcRendererEvent } from "electron";
import type { RawBridge } from "../../shared/ipc/bridge";
import { INVOKE_CHANNELS, NOTIFY_CHANNELS } from "../../shared/ipc/channels";

// Only names are checked here; values are parsed on both sides (shared/ipc/contract). Zod stays out.
const bridge: RawBridge = {
  invoke(channel, request) {
    if (!INVOKE_CHANNELS.includes(channel)) return Promise.reject(new Error("Unknown channel"));
    return ipcRenderer.invoke(channel, request);
  },
  on(channel, listener) {
    if (!NOTIFY_CHANNELS.includes(channel)) throw new Error("Unknown channel");
    // The event object carries `sender`: it must never reach the page.
    const forward = (_event: IpcRendererEvent, payload: unknown): void => {
      listener(payload);
    };
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.removeListener(channel, forward);
    };
  },
};

contextBridge.exposeInMainWorld("bridge", bridge);
