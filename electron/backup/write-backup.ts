import { createHash } from "node:crypto";
import { AppError } from "../../shared/errors";
import type { AppMode } from "../export/file-kinds";
import type { FileSink } from "../export/save-desk";
import type { ByteSource, FreezableJournal } from "../journal/journal-reader";
import type { KeyFileStore } from "../vault/key-file-store";
import {
  encodeHeader,
  encodeTrailer,
  KEYS_NAME,
  TRAILER_BYTES,
  type BackupFacts,
  type BackupPart,
} from "./backup-format";
import { keysToBackUp } from "./backup-keys";
import { copyPieces, memorySource } from "./pieces";

/** Something that goes into a backup, before its checksum is known. */
export type PartSource = Pick<BackupPart, "kind" | "name"> & { readonly source: ByteSource };
type HashedPart = BackupPart & { readonly source: ByteSource };

export type BackupSources = {
  readonly mode: AppMode;
  readonly files: KeyFileStore;
  readonly journal: FreezableJournal;
  /** The attachments that are whole now. */
  readonly attachments: () => Promise<readonly PartSource[]>;
};

/** What was written, and the SHA-256 (hex) of the whole file. */
export type WrittenBackup = { readonly facts: BackupFacts; readonly sha256: string };

/**
 * Writes everything of this moment into one file. Only the journal and the key file are copied while
 * saving waits: attachments never change, so the many of them are read before and after that. Throws
 * `disk_full`, and `out_of_step` when an erasure took something away meanwhile.
 */
export async function writeBackup(
  { mode, files, journal, attachments }: BackupSources,
  createdAt: string,
  sink: FileSink,
): Promise<WrittenBackup> {
  const hashed = await hashNew(await attachments(), []);
  const all = createHash("sha256");
  const put = async (bytes: Uint8Array): Promise<void> => {
    all.update(bytes);
    await sink.write(bytes);
  };
  const { facts, later } = await journal.freeze(async (frozen) => {
    const { content, keys } = await keysToBackUp(files);
    if (keys.storeKey.generation !== frozen.generation) throw new AppError("journal_damaged");
    const now = await hashNew(
      [
        { kind: "keys", name: KEYS_NAME, source: memorySource(content) },
        ...frozen.parts.map((part) => ({ ...part, source: cut(part.source, part.sizeBytes) })),
      ],
      [],
    );
    const parts = [...inOrder(now), ...(await hashNew(await attachments(), hashed))];
    const facts = {
      ...{ vaultId: keys.vaultId, generation: frozen.generation, createdAt },
      headSequence: frozen.headSequence,
      parts: parts.map(({ kind, name, sizeBytes, sha256 }) => ({ kind, name, sizeBytes, sha256 })),
    };
    const header = encodeHeader(mode, facts);
    await sink.requireRoom(header.byteLength + sizeOf(parts) + TRAILER_BYTES);
    await put(header);
    for (const part of parts.slice(0, now.length)) await copy(part, put);
    return { facts, later: parts.slice(now.length) };
  });
  for (const part of later) await copy(part, put);
  const trailer = encodeTrailer(all.copy().digest("hex"));
  await put(trailer);
  return { facts, sha256: all.digest("hex") };
}

/** Kinds in the order of the format; within a kind by name, which for segments is by sequence. */
function inOrder(parts: readonly HashedPart[]): HashedPart[] {
  const rank = { keys: 0, snapshot: 1, segment: 2, attachment: 3 };
  return [...parts].sort(
    (a, b) => rank[a.kind] - rank[b.kind] || (a.name < b.name ? -1 : Number(a.name > b.name)),
  );
}

async function hashNew(
  sources: readonly PartSource[],
  known: readonly HashedPart[],
): Promise<HashedPart[]> {
  const knownByName = new Map(known.map((part) => [part.name, part]));
  const hashed: HashedPart[] = [];
  for (const part of sources) hashed.push(knownByName.get(part.name) ?? (await hash(part)));
  return hashed;
}

async function hash({ kind, name, source }: PartSource): Promise<HashedPart> {
  const digest = createHash("sha256");
  let sizeBytes = 0;
  await copyPieces(source, (piece) => {
    digest.update(piece);
    sizeBytes += piece.byteLength;
  });
  return { kind, name, source, sizeBytes, sha256: digest.digest("hex") };
}

async function copy(
  { source, sizeBytes, sha256 }: HashedPart,
  put: (bytes: Uint8Array) => Promise<void>,
): Promise<void> {
  const digest = createHash("sha256");
  await copyPieces(cut(source, sizeBytes), async (piece) => {
    digest.update(piece);
    await put(piece);
  });
  if (digest.digest("hex") !== sha256) throw new AppError("out_of_step");
}

/** The first bytes of a source; a segment has empty room behind them. */
function cut(source: ByteSource, sizeBytes: number): ByteSource {
  return {
    sizeBytes: () => Promise.resolve(sizeBytes),
    read: (offset, length) =>
      source.read(offset, Math.max(0, Math.min(length, sizeBytes - offset))),
  };
}

function sizeOf(parts: readonly BackupPart[]): number {
  return parts.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}
