import { link, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { codeOf } from "../../shared/errors";
import {
  overwriteAndRemove,
  readIfPresent,
  replaceFile,
  syncFolder,
} from "../platform/durable-file";
import type { Log } from "../platform/log";
import { decodeKeyFile, encodeKeyFile, type KeyFile } from "./key-file";

export type LoadedKeys =
  | { readonly state: "missing" | "damaged" | "newer_version" }
  | { readonly state: "ready"; readonly keys: KeyFile; readonly source: "file" | "copy" };

export interface KeyFileStore {
  load(): Promise<LoadedKeys>;
  /** Throws the system's error when the main file could not be written; then the old one stands. */
  save(keys: KeyFile): Promise<void>;
  /** Finishes what a crash left of a `save`. Called once, when the program starts; never throws. */
  settle(): Promise<void>;
}

/**
 * The key file and its copy (`.bak`) on disk. Losing it loses the vault, so it stands there twice: the
 * copy is written after the file, and read only when the file is missing or damaged, never when a
 * newer program wrote the file. Replaced bytes are overwritten where they lie: a slot, sheets or a store
 * key that were destroyed must not be found again (ADR 0013 says what that cannot reach).
 */
export function createKeyFileStore(keyFilePath: string, log: Log): KeyFileStore {
  const copyPath = `${keyFilePath}.bak`;
  const dropOld = (filePath: string) =>
    overwriteOld(filePath).catch((thrown: unknown) => {
      log.write({ event: "old_keys_not_overwritten", thrown });
    });
  const saveCopy = async (content: string): Promise<void> => {
    try {
      await replaceKeepingOld(copyPath, content);
    } catch (thrown) {
      log.write({ event: "vault_copy_not_written", thrown });
      // No copy is better than one that brings back what was destroyed.
      await overwriteAndRemove(copyPath).catch(() => undefined);
    }
    await dropOld(copyPath);
  };
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
      await replaceKeepingOld(keyFilePath, content);
      await saveCopy(content);
      await dropOld(keyFilePath);
    },
    async settle() {
      await putBackIfMissing(keyFilePath).catch(() => undefined);
      const file = await loadOne(keyFilePath, "file");
      // Without a readable file the old bytes may be the last ones there are.
      if (file.state !== "ready") return;
      const content = encodeKeyFile(file.keys);
      const copy = await readIfPresent(copyPath).catch(() => null);
      if (copy === null || new TextDecoder().decode(copy) !== content) await saveCopy(content);
      await dropOld(copyPath);
      await dropOld(keyFilePath);
    },
  };
}

/** As `replaceFile`, but the old bytes keep a second name (`.old`), so that a crash does not lose them. */
async function replaceKeepingOld(filePath: string, content: string): Promise<void> {
  await keepOld(filePath);
  try {
    await replaceFile(filePath, content);
  } catch (thrown) {
    await putBackIfMissing(filePath).catch(() => undefined);
    await rm(oldPathOf(filePath), { force: true });
    throw thrown;
  }
}

/** Disks without hard links (FAT) get a rename instead. */
async function keepOld(filePath: string): Promise<void> {
  const oldPath = oldPathOf(filePath);
  if (!(await isThere(filePath))) return;
  await overwriteOld(filePath).catch(() => rm(oldPath, { force: true }));
  await link(filePath, oldPath).catch(() => rename(filePath, oldPath));
  await syncFolder(path.dirname(filePath));
}

async function putBackIfMissing(filePath: string): Promise<void> {
  if (!(await isThere(filePath))) await rename(oldPathOf(filePath), filePath);
}

/**
 * Overwrites and removes what `.old` names. After a crash it may name the present file itself: then the
 * bytes are alike, and only the name goes.
 */
async function overwriteOld(filePath: string): Promise<void> {
  const oldPath = oldPathOf(filePath);
  const [old, present] = [await readIfPresent(oldPath), await readIfPresent(filePath)];
  if (old === null) return;
  if (present !== null && Buffer.from(old).equals(present)) await rm(oldPath);
  else await overwriteAndRemove(oldPath);
}

function isThere(filePath: string): Promise<boolean> {
  return stat(filePath).then(
    () => true,
    () => false,
  );
}

function oldPathOf(filePath: string): string {
  return `${filePath}.old`;
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
