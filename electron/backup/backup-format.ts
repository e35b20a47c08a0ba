import { AppError } from "../../shared/errors";
import { z } from "../../shared/zod";
import type { AppMode } from "../export/file-kinds";
import { isGenerationName, isSnapshotName, segmentSequence } from "../journal/file-names";

// The layout of a backup (docs/backup-format.md): a header line, the parts in its order, a trailer line.

const FORMAT = { real: "chumrok-backup", demo: "chumrok-demo-backup" } as const;
const VERSION = 1;
/** Twenty thousand parts take less. */
export const MAX_HEADER_BYTES = 4 * 1024 * 1024;
const MAX_PARTS = 20_000;
/** What every backup begins with; another file is not ours, whatever else is in it. */
const FIRST_CHARACTERS = '{"format":"chumrok-';
export const KEYS_NAME = "keys.json";
export const ATTACHMENT_EXTENSION = ".cja";
/** Lower case only: some disks take both cases for one name. */
const LOWER_UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** In the order in which they stand in the file. */
const PART_KINDS = ["keys", "snapshot", "segment", "attachment"] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const partSchema = z.strictObject({
  kind: z.enum(PART_KINDS),
  /** Below the folder of its kind; checked against the one pattern of its kind, never used as it comes. */
  name: z.string().max(120),
  sizeBytes: z.int().nonnegative(),
  sha256,
});
const headerSchema = z.strictObject({
  format: z.enum([FORMAT.real, FORMAT.demo]),
  version: z.literal(VERSION),
  vaultId: z.uuid(),
  generation: z.string().refine(isGenerationName),
  /** UTC. */
  createdAt: z.iso.datetime(),
  headSequence: z.int().nonnegative(),
  parts: z.array(partSchema).min(1).max(MAX_PARTS),
});
const beginningSchema = z.looseObject({ format: z.string(), version: z.int() });

export type PartKind = (typeof PART_KINDS)[number];
export type BackupPart = z.output<typeof partSchema>;
export type BackupHeader = z.output<typeof headerSchema>;
export type BackupFacts = Omit<BackupHeader, "format" | "version">;

/** The header line with its line feed. Throws `file_too_large` for one that no program would open again. */
export function encodeHeader(mode: AppMode, facts: BackupFacts): Uint8Array {
  const header: BackupHeader = { format: FORMAT[mode], version: VERSION, ...facts };
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`);
  const isReadable = facts.parts.length <= MAX_PARTS && line.byteLength <= MAX_HEADER_BYTES;
  if (!isReadable) throw new AppError("file_too_large");
  return line;
}

/**
 * A header line without its line feed. Throws `not_ours`, `demo_file` in a real installation and
 * `real_file_in_demo` in practice, `newer_format`, and `damaged_backup` for everything else that is not
 * exactly as this program writes it.
 */
export function decodeHeader(lineBytes: Uint8Array, mode: AppMode): BackupHeader {
  const line = new TextDecoder().decode(lineBytes);
  if (!isBeginningOurs(line)) throw new AppError("not_ours");
  const content = parseJson(line);
  const beginning = beginningSchema.safeParse(content);
  if (!beginning.success) throw new AppError("damaged_backup");
  const { format, version } = beginning.data;
  if (format === FORMAT.demo && mode === "real") throw new AppError("demo_file");
  if (format === FORMAT.real && mode === "demo") throw new AppError("real_file_in_demo");
  if (format !== FORMAT[mode]) throw new AppError("not_ours");
  if (version > VERSION) throw new AppError("newer_format");
  const header = headerSchema.safeParse(content);
  if (!header.success || !isWellFormed(header.data)) throw new AppError("damaged_backup");
  return header.data;
}

/** Whether these first characters are of a backup, be it a damaged one. */
export function isBeginningOurs(text: string): boolean {
  return text.startsWith(FIRST_CHARACTERS);
}

/** SHA-256 over everything before it, as a line of its own. */
export function encodeTrailer(sha256OfAll: string): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ sha256: sha256OfAll })}\n`);
}

export const TRAILER_BYTES = encodeTrailer("0".repeat(64)).byteLength;

/** One key file first, then the others in the order of kinds, each under the one name it may have. */
function isWellFormed({ generation, parts }: BackupHeader): boolean {
  const ranks = parts.map(({ kind }) => PART_KINDS.indexOf(kind));
  const isInOrder = ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
  const hasOneKeyFile = ranks.filter((rank) => rank === 0).length === 1;
  const hasOneSnapshotAtMost = parts.filter(({ kind }) => kind === "snapshot").length <= 1;
  const areNamesUnique = new Set(parts.map(({ name }) => name)).size === parts.length;
  const areNamesOurs = parts.every((part) => isNameOf(part, generation));
  return isInOrder && hasOneKeyFile && hasOneSnapshotAtMost && areNamesUnique && areNamesOurs;
}

function isNameOf({ kind, name }: BackupPart, generation: string): boolean {
  const [folder, fileName = "", ...rest] = name.split("/");
  const isOfJournal = folder === generation && rest.length === 0;
  switch (kind) {
    case "keys":
      return name === KEYS_NAME;
    case "snapshot":
      return isOfJournal && isSnapshotName(fileName);
    case "segment":
      return isOfJournal && segmentSequence(fileName) !== null;
    case "attachment":
      return (
        name.endsWith(ATTACHMENT_EXTENSION) &&
        LOWER_UUID.test(name.slice(0, -ATTACHMENT_EXTENSION.length))
      );
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
