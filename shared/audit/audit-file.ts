import { fromBase64, signBytes, toBase64, verifyBytes, type Identity } from "../crypto";
import { auditEventSchema, type AuditHead } from "../domain/audit-event";
import type { ErrorCode } from "../errors";
import { fromExchangeKeys, toExchangeKeys } from "../exchange/exchange-keys";
import { orgIdSchema, sha256HexSchema, signingPublicSchema } from "../exchange/fields";
import { otherModeError, type Mode } from "../exchange/file-kind";
import { canonicalJson, isJsonObject, parseCanonicalObject } from "../exchange/json";
import type { KnownSender } from "../exchange/known-sender";
import { EXCHANGE_LIMITS } from "../exchange/limits";
import { err, ok, type Result } from "../result";
import { z } from "../zod";
import type { BareEvent } from "./audit-chain";

export const AUDIT_FILE_FORMAT = "chumrok-audit";
export const AUDIT_FILE_VERSION = 1;
const AUDIT_HEAD_CONTEXT = "chumrok/1 audit head";
const MAX_HEAD_BYTES = 8 * 1024;
const LINE_LIMITS = { ...EXCHANGE_LIMITS, stringLength: 200, keysPerLine: 1_000, depth: 2 };

const headFields = {
  format: z.literal(AUDIT_FILE_FORMAT),
  version: z.literal(AUDIT_FILE_VERSION),
  isDemo: z.boolean(),
  orgId: orgIdSchema,
  sequence: z.int().min(1),
  hash: sha256HexSchema,
  exportedAt: z.iso.datetime(),
  signingPublic: signingPublicSchema,
};
const headSchema = z.strictObject({ ...headFields, signature: z.string().max(88) });

const bareEventSchema = auditEventSchema
  .omit({ salt: true, userId: true, approvedBy: true, reason: true })
  .extend({ detailsSha256: sha256HexSchema });

export type AuditFileHead = Omit<z.output<typeof headSchema>, "signature">;

export interface AuditFile {
  readonly head: AuditFileHead;
  /** In the order of the file; null for a line that is no entry. */
  readonly events: readonly (BareEvent | null)[];
}

/** The file of a chain (docs/exchange-format.md): a signed head, then one line per entry. */
export async function writeAuditFile(
  facts: AuditHead & { readonly orgId: string; readonly mode: Mode; readonly exportedAt: string },
  events: readonly BareEvent[],
  identity: Identity,
): Promise<Uint8Array<ArrayBuffer>> {
  const { sequence, hash, orgId, mode, exportedAt } = facts;
  const head: AuditFileHead = {
    format: AUDIT_FILE_FORMAT,
    version: AUDIT_FILE_VERSION,
    ...{ isDemo: mode === "demo", orgId, sequence, hash, exportedAt },
    signingPublic: toBase64(identity.signingPublicRaw),
  };
  const signature = await signBytes(identity, AUDIT_HEAD_CONTEXT, bytesOf(head));
  const lines = [{ ...head, signature: toBase64(signature) }, ...events];
  return new TextEncoder().encode(
    lines.map((line) => `${canonicalJson(toExchangeKeys(line))}\n`).join(""),
  );
}

/** Reads a file whose head a confirmed house has signed; the chain itself is checked by `ChainCheck`. */
export async function readAuditFile(
  file: Uint8Array,
  mode: Mode,
  known: readonly KnownSender[],
): Promise<Result<AuditFile, ErrorCode>> {
  if (file.byteLength > EXCHANGE_LIMITS.fileBytes) return err("file_too_large");
  const [first = "", ...rest] = new TextDecoder().decode(file).split("\n");
  const head = readHead(first);
  if (!head.ok) return head;
  const { signature, ...signed } = head.value;
  if (signed.isDemo !== (mode === "demo")) {
    return err(otherModeError(signed.isDemo ? "demo" : "real"));
  }
  const keys = known.filter(({ orgId }) => orgId === signed.orgId);
  if (keys.length === 0) return err("unknown_sender");
  const isConfirmed = keys.some(({ signingPublic }) => signingPublic === signed.signingPublic);
  const publicRaw = fromBase64(signed.signingPublic) ?? new Uint8Array();
  const signatureRaw = fromBase64(signature) ?? new Uint8Array();
  const isSigned = await verifyBytes(publicRaw, AUDIT_HEAD_CONTEXT, bytesOf(signed), signatureRaw);
  if (!isConfirmed || !isSigned) return err("bad_signature");
  if (rest.at(-1) === "") rest.pop();
  return ok({ head: signed, events: rest.map(readEvent) });
}

function readHead(line: string): Result<z.output<typeof headSchema>, ErrorCode> {
  if (line.length > MAX_HEAD_BYTES) return err("not_ours");
  const value = parseCanonicalObject(line, LINE_LIMITS);
  if (!isJsonObject(value) || value["format"] !== AUDIT_FILE_FORMAT) return err("not_ours");
  const { version } = value;
  if (typeof version === "number" && version > AUDIT_FILE_VERSION) return err("newer_format");
  const head = headSchema.safeParse(fromExchangeKeys(value));
  return head.success ? ok(head.data) : err("bad_content");
}

function readEvent(line: string): BareEvent | null {
  const value = parseCanonicalObject(line, LINE_LIMITS);
  if (value === null) return null;
  const event = bareEventSchema.safeParse(fromExchangeKeys(value));
  return event.success ? event.data : null;
}

function bytesOf(head: AuditFileHead): Uint8Array {
  return new TextEncoder().encode(canonicalJson(toExchangeKeys(head)));
}
