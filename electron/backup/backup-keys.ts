import { codeOf, AppError } from "../../shared/errors";
import type { AppMode } from "../export/file-kinds";
import { decodeKeyFile, encodeKeyFile, type KeyFile } from "../vault/key-file";
import type { KeyFileStore } from "../vault/key-file-store";

/** The key file as it lies in a backup, and what it says in clear. */
export type KeysContent = { readonly content: Uint8Array; readonly keys: KeyFile };

/** The key file to back up, from the file or its copy. Throws `vault_missing` or `vault_damaged`. */
export async function keysToBackUp(files: KeyFileStore): Promise<KeysContent> {
  const loaded = await files.load();
  if (loaded.state !== "ready") throw new AppError(`vault_${loaded.state}`);
  const content = new TextEncoder().encode(encodeKeyFile(loaded.keys));
  return { content, keys: loaded.keys };
}

/**
 * The keys of a backup. Throws `damaged_backup` or `newer_format`; and `demo_file` or `real_file_in_demo`
 * for keys of the other mode, whatever the header claims.
 */
export function keysOfBackup(content: Uint8Array, mode: AppMode): KeyFile {
  const keys = decode(content);
  if (keys.demo !== null && mode === "real") throw new AppError("demo_file");
  if (keys.demo === null && mode === "demo") throw new AppError("real_file_in_demo");
  return keys;
}

function decode(content: Uint8Array): KeyFile {
  try {
    return decodeKeyFile(content);
  } catch (thrown) {
    const isNewer = codeOf(thrown) === "vault_newer_version";
    throw new AppError(isNewer ? "newer_format" : "damaged_backup", thrown);
  }
}
