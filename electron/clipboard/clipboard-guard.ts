import { createHash } from "node:crypto";

/** The system's clipboard, as far as we touch it. */
export interface ClipboardPort {
  readText(): Promise<string>;
  clear(): void;
}

/**
 * Remembers what was copied inside the program, as SHA-256 (hex) of its UTF-8 bytes with line feeds
 * (`renderer/bridge/copied-text.ts`), and takes it off the clipboard at lock and quit. What a person copied elsewhere meanwhile is theirs and stays.
 */
export class ClipboardGuard {
  readonly #clipboard: ClipboardPort;
  #filledWith: string | null = null;

  constructor(clipboard: ClipboardPort) {
    this.#clipboard = clipboard;
  }

  filled(sha256: string): void {
    this.#filledWith = sha256;
  }

  /** Clears the clipboard if it still holds what was copied here last. Never throws: locking goes on. */
  async clearOurs(): Promise<void> {
    const filledWith = this.#filledWith;
    this.#filledWith = null;
    if (filledWith === null) return;
    try {
      if (sha256Of(await this.#clipboard.readText()) === filledWith) this.#clipboard.clear();
    } catch {
      // Some systems refuse while another program holds the clipboard; there is no second way in.
    }
  }
}

/** Windows stores every line end as two characters. */
function sha256Of(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n"), "utf8").digest("hex");
}
