import { z } from "../zod";
import { ERROR_CODES } from "../errors";
import { ORG_TYPE, ROLE } from "../domain/code-lists/organisations";
import type { InvokeChannel, NotifyChannel } from "./channels";

/** The largest piece of a file that one message carries; a batch travels in several. */
export const MAX_CHUNK_BYTES = 4 * 1024 * 1024;
/** The largest file that may be chosen for opening; more is refused before it is read. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;

const nothing = z.strictObject({});
const token = z.string().regex(/^[0-9a-f]{32}$/);
const bytes = (max: number) =>
  z.instanceof(Uint8Array).refine((value) => value.byteLength <= max, "too_big");

export const passphraseSchema = z.string().min(1).max(256);
const loginName = z.string().trim().min(3).max(40);
const optionalName = z.string().trim().max(160);

/** What the first start asks for: the house, the first person, the passphrase. */
export const newVaultSchema = z
  .strictObject({
    organisation: z.strictObject({
      nameKm: optionalName,
      nameEn: optionalName,
      orgType: z.enum(ORG_TYPE),
      adminCode: z.string().regex(/^(\d{2}|\d{4}|\d{6})?$/),
      /** The prefix of case numbers, e.g. RD in RD-7K2QF-M. */
      siteCode: z.string().regex(/^[A-Z]{2,4}$/),
    }),
    user: z.strictObject({
      loginName,
      displayName: z.string().trim().min(1).max(80),
      role: z.enum(ROLE),
    }),
    passphrase: passphraseSchema,
  })
  .refine((vault) => vault.organisation.nameKm !== "" || vault.organisation.nameEn !== "", {
    path: ["organisation", "nameKm"],
    message: "required",
  });

export const DEMO_HOUSES = ["shelter", "desk"] as const;

const sessionOrganisation = z.strictObject({
  orgId: z.uuid(),
  nameKm: z.string(),
  nameEn: z.string(),
  orgType: z.enum(ORG_TYPE),
  adminCode: z.string(),
  siteCode: z.string(),
});

const sessionUser = z.strictObject({
  userId: z.uuid(),
  loginName: z.string(),
  displayName: z.string(),
  role: z.enum(ROLE),
});

/**
 * What an unlock hands to the renderer. `rootKey` (32 bytes) goes straight to the vault Worker and is
 * dropped; `sealedIdentity` is opened there (shared/crypto/identity.ts).
 */
export const sessionGrantSchema = z.strictObject({
  mode: z.enum(["real", "demo"]),
  vaultId: z.uuid(),
  deviceId: z.uuid(),
  user: sessionUser,
  organisation: sessionOrganisation,
  rootKey: bytes(32),
  sealedIdentity: bytes(4096),
  /** Demo only: which house and which seed the store is filled from. */
  demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
});

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

export const EXPORT_KINDS = ["batch", "organisation_card", "demo_key", "report_json"] as const;
export const IMPORT_KINDS = ["batch", "organisation_card"] as const;

/** One entry per channel: what main accepts and what it answers. Both are parsed on both sides. */
export const CONTRACT = {
  "app:info": {
    request: nothing,
    reply: z.strictObject({
      version: z.string(),
      mode: z.enum(["real", "demo"]),
      vault: z.enum(["missing", "ready", "damaged", "newer_version"]),
      platform: z.string(),
      isStandIn: z.boolean(),
    }),
  },
  "app:enter-demo": { request: nothing, reply: nothing },
  "app:leave-demo": { request: nothing, reply: nothing },
  "vault:create": { request: newVaultSchema, reply: sessionGrantSchema },
  "vault:unlock": {
    request: z.strictObject({ loginName, passphrase: passphraseSchema }),
    reply: sessionGrantSchema,
  },
  "vault:open-demo": {
    request: z.strictObject({
      house: z.enum(DEMO_HOUSES),
      seed: z.int().min(1).max(999_999),
    }),
    reply: sessionGrantSchema,
  },
  "vault:lock": { request: nothing, reply: nothing },
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
    request: z.strictObject({ token, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
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
export type SessionGrant = z.output<typeof sessionGrantSchema>;
export type NewVault = z.output<typeof newVaultSchema>;
export type DemoHouse = (typeof DEMO_HOUSES)[number];
