import { z } from "../zod";
import { ERROR_CODES } from "../errors";
import {
  APPROVAL_ACTION,
  KEY_REVOCATION_REASON,
  ORG_TYPE,
  ROLE,
  USER_STATUS,
} from "../domain/code-lists/organisations";
import { bytes } from "../ipc/fields";

// What the page asks of the key process, and what it answers. Main carries both as sealed boxes
// (`door-box.ts`): neither a passphrase nor the root key is ever readable there (ADR 0013).

export const passphraseSchema = z.string().min(1).max(256);
/** Fewer characters are refused; how good a longer one is, the screen says. */
export const MIN_PASSPHRASE_CHARACTERS = 10;
export const DEMO_HOUSES = ["shelter", "desk"] as const;

const loginName = z.string().trim().min(3).max(40);
const displayName = z.string().trim().min(1).max(80);
const optionalName = z.string().trim().max(160);
const userId = z.uuid();

/** A name and a passphrase that open a slot. */
export const credentialsSchema = z.strictObject({ loginName, passphrase: passphraseSchema });

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
    user: z.strictObject({ loginName, displayName, role: z.enum(ROLE) }),
    passphrase: passphraseSchema,
  })
  .refine((vault) => vault.organisation.nameKm !== "" || vault.organisation.nameEn !== "", {
    path: ["organisation", "nameKm"],
    message: "required",
  });

const organisationSchema = z.strictObject({
  orgId: z.uuid(),
  nameKm: z.string(),
  nameEn: z.string(),
  orgType: z.enum(ORG_TYPE),
  adminCode: z.string(),
  siteCode: z.string(),
});

export const sessionUserSchema = z.strictObject({
  userId,
  loginName: z.string(),
  displayName: z.string(),
  role: z.enum(ROLE),
});

/** Everybody who has or had a place in this house; somebody locked or gone has no key slot. */
export const directoryUserSchema = sessionUserSchema.extend({ status: z.enum(USER_STATUS) });

const recoverySchema = z.strictObject({
  /** Days, Phnom Penh time. `checkedOn`: two sheets were typed back and opened the vault. */
  madeOn: z.string(),
  checkedOn: z.string().nullable(),
});

/**
 * What an unlock hands to the page. `rootKey` (32 bytes) goes straight to the vault Worker and is
 * dropped; identity and store key are opened there.
 */
export const sessionGrantSchema = z.strictObject({
  mode: z.enum(["real", "demo"]),
  vaultId: z.uuid(),
  deviceId: z.uuid(),
  user: sessionUserSchema,
  users: z.array(directoryUserSchema),
  organisation: organisationSchema,
  rootKey: bytes(32),
  sealedIdentity: bytes(4096),
  /** Keys of this house that were changed (`earlier-keys.ts`), under the root key. */
  sealedEarlierKeys: bytes(16_384).nullable(),
  /** The random key of store, journal and snapshots, under the root key; its id is the generation. */
  generation: z.uuid(),
  sealedStoreKey: bytes(256),
  /** Null until sheets were made. */
  recovery: recoverySchema.nullable(),
  /** Tries that failed since the last unlock, for the audit chain. */
  failedTries: z.int().nonnegative(),
  /** Demo only: which house and which seed the store is filled from. */
  demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
});

/**
 * A second person's yes to one act on one target, good for ten minutes and once. `mac` is HMAC-SHA-256
 * under a key derived from the root key, so only somebody's passphrase can make one (§11 R12).
 */
export const approvalTicketSchema = z.strictObject({
  approvalId: z.uuid(),
  action: z.enum(APPROVAL_ACTION),
  /** The record, batch request or case number that it is for. */
  targetId: z.string().min(1).max(200),
  requestedBy: userId,
  approvedBy: userId,
  approverRole: z.enum(ROLE),
  /** UTC. */
  at: z.iso.datetime(),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
});

/** One printed sheet as it is typed: lines of letters and digits, see `recovery-sheet.ts`. */
const sheetText = z.string().max(400);

/** One request per act. `approver` is whoever types a passphrase for it; a supervisor where users change. */
export const DOOR_REQUEST = z.discriminatedUnion("ask", [
  z.strictObject({ ask: z.literal("create"), vault: newVaultSchema }),
  z.strictObject({ ask: z.literal("unlock"), ...credentialsSchema.shape }),
  z.strictObject({
    ask: z.literal("open-demo"),
    house: z.enum(DEMO_HOUSES),
    seed: z.int().min(1).max(999_999),
  }),
  z.strictObject({
    ask: z.literal("add-user"),
    approver: credentialsSchema,
    user: z.strictObject({ loginName, displayName, role: z.enum(ROLE) }),
    passphrase: passphraseSchema,
  }),
  z.strictObject({
    ask: z.literal("change-user"),
    approver: credentialsSchema,
    userId,
    /** `locked` and `left` destroy the slot; a new passphrase makes one again. */
    change: z.discriminatedUnion("what", [
      z.strictObject({ what: z.literal("status"), status: z.enum(["locked", "left"]) }),
      z.strictObject({ what: z.literal("role"), role: z.enum(ROLE) }),
      z.strictObject({ what: z.literal("passphrase"), passphrase: passphraseSchema }),
    ]),
  }),
  z.strictObject({
    ask: z.literal("change-passphrase"),
    ...credentialsSchema.shape,
    newPassphrase: passphraseSchema,
  }),
  /** A new recovery key and five sheets; older sheets open nothing afterwards. */
  z.strictObject({ ask: z.literal("make-sheets"), approver: credentialsSchema }),
  /** The drill: whether these two open this vault. Changes nothing but `recovery.checkedOn`. */
  z.strictObject({ ask: z.literal("check-sheets"), sheets: z.tuple([sheetText, sheetText]) }),
  /** Two sheets set a new passphrase for an active or locked supervisor, by login name. */
  z.strictObject({
    ask: z.literal("recover"),
    sheets: z.tuple([sheetText, sheetText]),
    loginName,
    newPassphrase: passphraseSchema,
  }),
  z.strictObject({
    ask: z.literal("approve"),
    approver: credentialsSchema,
    action: z.enum(APPROVAL_ACTION),
    targetId: z.string().min(1).max(200),
    requestedBy: userId,
  }),
  /** New keys for this house, by whoever is at work; the ticket is for the fingerprint of the present ones. */
  z.strictObject({
    ask: z.literal("rotate-keys"),
    own: credentialsSchema,
    ticket: approvalTicketSchema,
    because: z.enum(["planned", ...KEY_REVOCATION_REASON]),
  }),
]);

const usersReply = z.strictObject({ users: z.array(directoryUserSchema) });
const nothing = z.strictObject({});

/** What each request is answered with when it succeeds. */
export const DOOR_REPLY = {
  create: z.strictObject({ grant: sessionGrantSchema, sheets: z.array(z.string()).length(5) }),
  unlock: z.strictObject({ grant: sessionGrantSchema }),
  "open-demo": z.strictObject({ grant: sessionGrantSchema }),
  "add-user": usersReply,
  "change-user": usersReply,
  "change-passphrase": nothing,
  "make-sheets": z.strictObject({
    sheets: z.array(z.string()).length(5),
    recovery: recoverySchema,
  }),
  "check-sheets": z.strictObject({ recovery: recoverySchema }),
  recover: z.strictObject({ users: z.array(directoryUserSchema) }),
  approve: z.strictObject({ ticket: approvalTicketSchema }),
  "rotate-keys": z.strictObject({ fingerprint: z.string() }),
} as const;

export const doorFailureSchema = z.strictObject({
  code: z.enum(ERROR_CODES),
  /** For `sheet_mistyped`: which sheet (0 or 1) and which of its lines, from 0. */
  sheet: z.int().min(0).max(1).optional(),
  line: z.int().min(0).optional(),
});

export type DoorRequest = z.output<typeof DOOR_REQUEST>;
export type DoorAsk = DoorRequest["ask"];
export type DoorReply<A extends DoorAsk> = z.output<(typeof DOOR_REPLY)[A]>;
export type DoorFailure = z.output<typeof doorFailureSchema>;
export type SessionGrant = z.output<typeof sessionGrantSchema>;
export type SessionUser = z.output<typeof sessionUserSchema>;
export type DirectoryUser = z.output<typeof directoryUserSchema>;
export type NewVault = z.output<typeof newVaultSchema>;
export type Credentials = z.output<typeof credentialsSchema>;
export type ApprovalTicket = z.output<typeof approvalTicketSchema>;
export type ApprovalAction = ApprovalTicket["action"];
export type DemoHouse = (typeof DEMO_HOUSES)[number];
