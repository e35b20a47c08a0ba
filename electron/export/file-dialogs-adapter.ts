import { app, dialog, type BrowserWindow } from "electron";
import path from "node:path";
import type { FolderDialog } from "../exchange/exchange-folder";
import type { FileDialogs } from "./file-dialogs";

/** The native dialogs, on our window. Titles stay the system's own: main knows no language. */
export class NativeFileDialogs implements FileDialogs, FolderDialog {
  readonly #ownWindow: () => BrowserWindow;

  constructor(ownWindow: () => BrowserWindow) {
    this.#ownWindow = ownWindow;
  }

  async askSavePath(suggestedFileName: string, extension: string): Promise<string | null> {
    const answer = await dialog.showSaveDialog(this.#ownWindow(), {
      defaultPath: path.join(app.getPath("documents"), suggestedFileName),
      filters: [{ name: extension, extensions: [extension] }],
      properties: ["createDirectory", "showOverwriteConfirmation", "dontAddToRecent"],
    });
    return answer.canceled || answer.filePath === "" ? null : answer.filePath;
  }

  async askFolder(): Promise<string | null> {
    const answer = await dialog.showOpenDialog(this.#ownWindow(), {
      properties: ["openDirectory", "createDirectory", "dontAddToRecent"],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }

  async askOpenPath(extensions: readonly string[]): Promise<string | null> {
    const answer = await dialog.showOpenDialog(this.#ownWindow(), {
      filters: [
        { name: extensions.join(", "), extensions: [...extensions] },
        { name: "*", extensions: ["*"] },
      ],
      properties: ["openFile", "dontAddToRecent"],
    });
    return answer.canceled ? null : (answer.filePaths[0] ?? null);
  }
}
