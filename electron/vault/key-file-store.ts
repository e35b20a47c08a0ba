import { codeOf } from "../../shared/errors";
import { readIfPresent, replaceFile } from "../platform/durable-file";
import type { Log } from "../platform/log";
import { decodeKeyFile, encodeKeyFile, type KeyFile } from "./key-file";

export type LoadedKeys =
  | { readonly state: "missing" | "damaged" | "newer_version" }
  | { readonly state: "ready"; readonly keys: KeyFile; readonly source: "file" | "copy" };

export interface KeyFileStore {
  load(): Promise<LoadedKeys>;
  /** Throws the system's error when the main file could not be written. */
  save(keys: KeyFile): Promise<void>;
}

/**
 * The key file and its copy (`.bak`) on disk. Losing it loses the vault, so it stands there twice: the
 * copy is written after the file, and read only when the file is missing or damaged, never when a
 * newer program wrote the file.
 */
export function createKeyFileStore(keyFilePath: string, log: Log): KeyFileStore {
  const copyPath = `${keyFilePath}.bak`;
  return {
    async load() {
      const file = await loadOne(keyFilePath, "file");
      if (file.state === "ready" || file.state === "newer_version") return file;
      const copy = await loadOne(copyPath, "copy");
      if (copy.state === "missing") return file;
      if (copy.state === "ready") log.write({ event: "vault_copy_used", code: "vault_damaged" });
      return copy;
    },
    async save(keys) {
      const content = encodeKeyFile(keys);
      await replaceFile(keyFilePath, content);
      await replaceFile(copyPath, content).catch((thrown: unknown) => {
        log.write({ event: "vault_copy_not_written", thrown });
      });
    },
  };
}

async function loadOne(filePath: string, source: "file" | "copy"): Promise<LoadedKeys> {
  try {
    const bytes = await readIfPresent(filePath);
    if (bytes === null) return { state: "missing" };
    return { state: "ready", keys: decodeKeyFile(bytes), source };
  } catch (thrown) {
    // A disk that cannot be read (EIO) is damage too: it must never look like an empty installation.
    return { state: codeOf(thrown) === "vault_newer_version" ? "newer_version" : "damaged" };
  }
}
