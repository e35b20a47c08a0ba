import { z } from "../zod";
import { ERROR_CODES } from "../errors";
import type { InvokeChannel, NotifyChannel } from "./channels";
import { bytes, MAX_CHUNK_BYTES, MAX_IMPORT_BYTES, nothing, sha256, token } from "./fields";
import { EXCHANGE_CONTRACT } from "./exchange-contract";
import { FILES_CONTRACT } from "./files-contract";
import { JOURNAL_CONTRACT } from "./journal-contract";
import { VAULT_CONTRACT } from "./vault-contract";

const chosen = z.discriminatedUnion("chosen", [
  z.strictObject({ chosen: z.literal(false) }),
  z.strictObject({
    chosen: z.literal(true),
    token,
    /** The file's own name without its folder, for the screen only. */
    fileName: z.string().max(255),
    sizeBytes: z.int().nonnegative(),
  }),
]);

export const EXPORT_KINDS = [
  "batch",
  "organisation_card",
  "demo_key",
  "report_json",
  "audit_json",
] as const;
export const IMPORT_KINDS = [
  "batch",
  "organisation_card",
  "attachment",
  "audit_json",
  "gazetteer",
] as const;

/** One entry per channel: what main accepts and what it answers. Both are parsed on both sides. */
export const CONTRACT = {
  "app:info": {
    request: nothing,
    reply: z.strictObject({
      version: z.string(),
      mode: z.enum(["real", "demo"]),
      /** `keys_missing`: the key file and its copy are gone, but a journal stands there. */
      vault: z.enum(["missing", "keys_missing", "ready", "damaged", "newer_version"]),
      /** The key file was damaged and its copy is in use. */
      usesKeyCopy: z.boolean(),
      /** How long the next try at the door waits, because of failed ones; survives a restart. */
      doorWaitMs: z.int().nonnegative(),
      /** Why the store did not open behind the right passphrase; the page that tried has ended. */
      notOpened: z.enum(ERROR_CODES).nullable(),
      platform: z.string(),
      isStandIn: z.boolean(),
    }),
  },
  "app:enter-demo": { request: nothing, reply: nothing },
  "app:leave-demo": { request: nothing, reply: nothing },
  ...VAULT_CONTRACT,
  ...JOURNAL_CONTRACT,
  /**
   * Removes the page's database with its files, which the engine could neither read nor delete; the page
   * fills a new one from the journal. `not_allowed` unless the journal can give everything by itself.
   */
  "store:clear": { request: nothing, reply: nothing },
  ...FILES_CONTRACT,
  ...EXCHANGE_CONTRACT,
  "export:choose-target": {
    request: z.strictObject({
      kind: z.enum(EXPORT_KINDS),
      /** A name without folder or extension; main cleans it and adds the extension of the kind. */
      suggestedName: z.string().min(1).max(80),
      /** The size to come, so that a full disk is found before writing starts. */
      expectedBytes: z.int().nonnegative().max(MAX_IMPORT_BYTES),
    }),
    reply: chosen,
  },
  "export:write": {
    request: z.strictObject({ token, chunk: bytes(MAX_CHUNK_BYTES) }),
    reply: z.strictObject({ writtenBytes: z.int().nonnegative() }),
  },
  "export:commit": {
    /** SHA-256 (hex) of all bytes written: main reads the file back and compares before renaming. */
    request: z.strictObject({ token, sha256 }),
    reply: z.strictObject({ fileName: z.string(), sizeBytes: z.int().nonnegative() }),
  },
  "export:abort": { request: z.strictObject({ token }), reply: nothing },
  "import:choose-file": {
    request: z.strictObject({ kind: z.enum(IMPORT_KINDS) }),
    reply: chosen,
  },
  "import:read": {
    request: z.strictObject({ token, offset: z.int().nonnegative().max(MAX_IMPORT_BYTES) }),
    reply: z.strictObject({ chunk: bytes(MAX_CHUNK_BYTES), isLast: z.boolean() }),
  },
  "import:close": { request: z.strictObject({ token }), reply: nothing },
  "print:save-pdf": {
    request: z.strictObject({
      suggestedName: z.string().min(1).max(80),
      landscape: z.boolean(),
    }),
    reply: z.discriminatedUnion("saved", [
      z.strictObject({ saved: z.literal(false) }),
      z.strictObject({ saved: z.literal(true), fileName: z.string() }),
    ]),
  },
} as const satisfies Record<InvokeChannel, { request: z.ZodType; reply: z.ZodType }>;

/** What main may tell the renderer unasked. */
export const NOTIFICATIONS = {
  /** Main is about to end this window (suspend, quit): flush open forms, then call `vault:lock`. */
  "vault:lock-requested": z.strictObject({ reason: z.enum(["suspend", "quit", "menu"]) }),
  /** Somebody started the program again: this window came to the front and says so. */
  "app:second-start": nothing,
} as const satisfies Record<NotifyChannel, z.ZodType>;

/** Every reply crosses in this envelope: a value, or only a code. */
export const failureSchema = z.strictObject({ ok: z.literal(false), code: z.enum(ERROR_CODES) });

export type Request<C extends InvokeChannel> = z.input<(typeof CONTRACT)[C]["request"]>;
export type ParsedRequest<C extends InvokeChannel> = z.output<(typeof CONTRACT)[C]["request"]>;
export type Reply<C extends InvokeChannel> = z.output<(typeof CONTRACT)[C]["reply"]>;
export type Notification<C extends NotifyChannel> = z.output<(typeof NOTIFICATIONS)[C]>;
