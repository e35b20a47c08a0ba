import path from "node:path";
import { AppError } from "../../shared/errors";
import type { Reply } from "../../shared/ipc/contract";
import type { ExchangeState } from "../../shared/ipc/exchange-contract";
import { extensionOf, type AppMode } from "../export/file-kinds";
import type { OpenDesk } from "../export/open-desk";
import type { SaveDesk } from "../export/save-desk";
import { readExchangeNotes, writeExchangeNotes } from "./exchange-notes";
import { filesIn, type FolderFile } from "./folder-files";

/** Asks the person for a folder; null when they chose none. */
export interface FolderDialog {
  askFolder(): Promise<string | null>;
}

export interface ExchangeFolderParts {
  readonly mode: AppMode;
  readonly dialog: FolderDialog;
  readonly openDesk: Pick<OpenDesk, "openPath">;
  readonly saveDesk: Pick<SaveDesk, "startIn">;
  /** Where the choice is remembered. */
  readonly notesPath: string;
}

/**
 * The one folder through which files go and come. Paths stay here: the page names a file by an id that
 * stands for its name, size and time, and only files that lie there now have one.
 */
export class ExchangeFolder {
  readonly #parts: ExchangeFolderParts;

  constructor(parts: ExchangeFolderParts) {
    this.#parts = parts;
  }

  async state(): Promise<ExchangeState> {
    const { folder, done } = await readExchangeNotes(this.#parts.notesPath);
    if (folder === null) return { folder: null };
    const files = await filesIn(folder, this.#extension);
    const doneIds = new Set(done);
    return {
      folder: {
        name: path.basename(folder).slice(0, 255) || folder.slice(0, 255),
        isThere: files !== null,
        files: (files ?? []).map(({ filePath: _filePath, ...file }) => ({
          ...file,
          isDone: doneIds.has(file.fileId),
        })),
      },
    };
  }

  async choose(): Promise<ExchangeState> {
    const { dialog, notesPath } = this.#parts;
    const folder = await dialog.askFolder();
    if (folder !== null) {
      const { done } = await readExchangeNotes(notesPath);
      await writeExchangeNotes(notesPath, { folder, done });
    }
    return this.state();
  }

  async forget(): Promise<ExchangeState> {
    const { done } = await readExchangeNotes(this.#parts.notesPath);
    await writeExchangeNotes(this.#parts.notesPath, { folder: null, done });
    return this.state();
  }

  /** Throws `folder_gone`, `record_missing` (it is not there as it was shown), `file_too_large`. */
  async open(fileId: string): Promise<Reply<"exchange:open">> {
    const { filePath } = await this.#fileOf(fileId);
    return this.#parts.openDesk.openPath(filePath, "batch");
  }

  /** Forgetting it would only offer the file once more, so a full disk is no failure here. */
  async done(fileId: string): Promise<void> {
    const { notesPath } = this.#parts;
    const { folder, done } = await readExchangeNotes(notesPath);
    if (done.includes(fileId)) return;
    await writeExchangeNotes(notesPath, { folder, done: [...done, fileId] }).catch(() => undefined);
  }

  /** Throws `folder_gone`, `disk_full`. */
  async write(suggestedName: string, expectedBytes: number): Promise<Reply<"exchange:write">> {
    const folder = await this.#folder();
    return this.#parts.saveDesk.startIn(folder, suggestedName, this.#extension, expectedBytes);
  }

  get #extension(): string {
    return extensionOf("batch", this.#parts.mode);
  }

  async #folder(): Promise<string> {
    const { folder } = await readExchangeNotes(this.#parts.notesPath);
    if (folder === null || (await filesIn(folder, this.#extension)) === null) {
      throw new AppError("folder_gone");
    }
    return folder;
  }

  async #fileOf(fileId: string): Promise<FolderFile> {
    const files = await filesIn(await this.#folder(), this.#extension);
    const file = files?.find((one) => one.fileId === fileId);
    if (file === undefined) throw new AppError("record_missing");
    return file;
  }
}
