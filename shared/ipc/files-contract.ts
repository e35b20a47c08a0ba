import { z } from "../zod";
import { bytes, nothing, sha256, token } from "./fields";

const attachmentId = z.uuid();
/** 25 MB of content in sealed chunks of 1 MiB, and room to spare. */
export const MAX_ATTACHMENT_CHUNKS = 32;

const backupInfo = z.strictObject({
  vaultId: z.uuid(),
  generation: z.uuid(),
  /** UTC. */
  createdAt: z.string(),
  headSequence: z.int().nonnegative(),
  sizeBytes: z.int().nonnegative(),
  attachmentCount: z.int().nonnegative(),
});

/** Sealed attachments in the data folder, and backups of everything on a stick. */
export const FILES_CONTRACT = {
  /**
   * Chunks come in order from 0; after the last one the file is synced and gets its name. Starting
   * again at 0 throws away what was there unfinished. `disk_full`, `out_of_step`.
   */
  "attachment:write": {
    request: z.strictObject({
      attachmentId,
      index: z
        .int()
        .min(0)
        .max(MAX_ATTACHMENT_CHUNKS - 1),
      count: z.int().min(1).max(MAX_ATTACHMENT_CHUNKS),
      chunk: bytes(2 * 1024 * 1024),
    }),
    reply: nothing,
  },
  /** `record_missing` when there is no such file or chunk. */
  "attachment:read": {
    request: z.strictObject({ attachmentId, index: z.int().min(0) }),
    reply: z.strictObject({ chunk: bytes(2 * 1024 * 1024) }),
  },
  /** Overwrites and removes; removing what is not there is no error. */
  "attachment:remove": { request: z.strictObject({ attachmentId }), reply: nothing },
  "attachment:list": {
    request: nothing,
    reply: z.strictObject({ attachmentIds: z.array(attachmentId) }),
  },
  /** When the last backup was written and when one was last tried out; main's own small file. */
  "backup:state": {
    request: nothing,
    reply: z.strictObject({
      lastBackupAt: z.string().nullable(),
      lastDrillAt: z.string().nullable(),
    }),
  },
  /**
   * Asks where to, then writes key file, newest snapshot, frames after it and attachments into one file
   * (docs/backup-format.md) as they stand at one moment; fsync, read back, rename.
   */
  "backup:make": {
    request: nothing,
    reply: z.discriminatedUnion("made", [
      z.strictObject({ made: z.literal(false) }),
      z.strictObject({ made: z.literal(true), fileName: z.string(), info: backupInfo }),
    ]),
  },
  /**
   * Asks which file, and checks it as far as it can be without a key: `damaged_backup`, `not_ours`,
   * `newer_format`. The token serves `journal:state`, `journal:read` and `snapshot:read` as `source`.
   */
  "backup:open": {
    request: nothing,
    reply: z.discriminatedUnion("chosen", [
      z.strictObject({ chosen: z.literal(false) }),
      z.strictObject({ chosen: z.literal(true), token, fileName: z.string(), info: backupInfo }),
    ]),
  },
  "backup:close": { request: z.strictObject({ token }), reply: nothing },
  /** The drill went well: main remembers when. */
  "backup:tried-out": { request: z.strictObject({ token }), reply: nothing },
  /** Only where there is no vault (`vault_exists`): everything of the backup becomes this installation. */
  "backup:restore": { request: z.strictObject({ token }), reply: nothing },
  /** Something was copied inside the program; on lock main clears the clipboard if it still holds it. */
  "clipboard:filled": { request: z.strictObject({ sha256 }), reply: nothing },
  /** The system's print dialog, for what may never be a file (recovery sheets). */
  "print:on-paper": {
    request: z.strictObject({ landscape: z.boolean() }),
    reply: z.strictObject({ printed: z.boolean() }),
  },
} as const satisfies Record<string, { request: z.ZodType; reply: z.ZodType }>;

export type BackupInfo = z.output<typeof backupInfo>;
