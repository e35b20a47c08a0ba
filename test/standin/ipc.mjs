// The module `ipcMain`, and the binding through which every page reaches it.
import { createCodec } from "./codec.mjs";
import { strictEmitter } from "./strict.mjs";
import { frameFacts } from "./web-contents.mjs";
import { windowOfPage } from "./window-list.mjs";

const { encode, decode } = createCodec();
const handlers = new Map();

class IpcMain extends strictEmitter("ipcMain") {
  handle(channel, handler) {
    if (handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    handlers.set(channel, handler);
  }
  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      handlers.delete(channel);
      return handler(...args);
    });
  }
  removeHandler = (channel) => void handlers.delete(channel);
}

export const ipcMain = new IpcMain();

/**
 * Called by a page. `kind` is "send" (answers nothing) or "invoke": "+" and the encoded reply, or "-"
 * and the words of the error.
 */
export async function receiveFromPage({ page, frame }, kind, channel, argsText) {
  const event = {
    type: "frame",
    sender: windowOfPage(page)?.webContents,
    senderFrame: frameFacts(frame),
    frameId: 1,
    processId: 1,
  };
  if (kind === "send") {
    ipcMain.emit(channel, event, ...decode(argsText));
    return undefined;
  }
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return `+${encode(await handler(event, ...decode(argsText)))}`;
  } catch (error) {
    return `-${String(error)}`;
  }
}
