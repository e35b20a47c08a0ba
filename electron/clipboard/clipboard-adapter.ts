import { clipboard } from "electron";
import type { ClipboardPort } from "./clipboard-guard";

export const systemClipboard: ClipboardPort = {
  readText: () => clipboard.readText(),
  clear: () => {
    clipboard.clear();
  },
};
