import { createHash } from "node:crypto";
import { demoIdentity, joinBytes, toBase64, type Identity } from "../../../shared/crypto";
import { AppError, type ErrorCode } from "../../../shared/errors";
import type { FileToOpen } from "../../../shared/exchange/byte-source";
import { buildContainer } from "../../../shared/exchange/container";
import { linesOf } from "../../../shared/exchange/file-lines";
import { EXCHANGE_LIMITS, type ExchangeLimits } from "../../../shared/exchange/limits";
import type { FileKind } from "../../../shared/exchange/file-kind";
import type { ExchangeItem } from "../../../shared/exchange/item";
import type { JsonObject } from "../../../shared/exchange/json";
import { makeFile } from "../../../shared/exchange/make-file";
import type { ManifestDraft } from "../../../shared/exchange/manifest";
import {
  openFile,
  type OpenedFile,
  type OpenedItem,
  type OpenedLines,
  type OpenFileOptions,
  type RefusedItem,
} from "../../../shared/exchange/open-file";
import { partOf } from "../../../shared/exchange/work-hooks";
import { err, ok, type Result } from "../../../shared/result";

// Test-only keys and invented organisations. Nothing here protects or names anything real.
export const SITE_ORG = "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a01";
export const DESK_ORG = "5d1f0c7a-2b93-4c38-8f64-91e0a7c2be02";
export const OTHER_ORG = "c4e2a9b0-6f17-4d5b-b2a3-7780d9e4cc03";

export const site = await demoIdentity(101, "shelter");
export const desk = await demoIdentity(101, "desk");
export const stranger = await demoIdentity(202, "shelter");

export function itemKey(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

export function item(number: number, change: Partial<ExchangeItem> = {}): ExchangeItem {
  const record = { id: itemKey(number), caseStatus: "open", needs: ["sleep", "papers"] };
  const whole = { itemKey: itemKey(number), recordKind: "case_file", rowVersion: 1, late: false };
  return { ...whole, record, ...change };
}

export function items(count: number): ExchangeItem[] {
  return Array.from({ length: count }, (_, at) => item(at + 1));
}

export function draft(change: Partial<ManifestDraft> = {}): ManifestDraft {
  return {
    kind: "sync",
    batchId: "9a3d2c10-5b77-4e19-8c42-d0f1e2a3b404",
    sequence: 1,
    previousManifestSha256: null,
    from: sender(site),
    recipients: [{ orgId: DESK_ORG, ageRecipient: desk.ageRecipient }],
    period: "2026-10",
    cutoffAt: "2026-11-21T14:38:00Z",
    schemaVersion: "1.0.0",
    codeListVersion: "1.0.0",
    auditHead: { sequence: 42, hash: "ab".repeat(32) },
    ...change,
  };
}

export function sender(identity: Identity, orgId = SITE_ORG): ManifestDraft["from"] {
  const signingPublic = toBase64(identity.signingPublicRaw);
  return { orgId, name: "Rumduol House", signingPublic, ageRecipient: identity.ageRecipient };
}

export function deskOptions(
  change: Partial<OpenFileOptions<JsonObject>> = {},
): OpenFileOptions<JsonObject> {
  return {
    identity: desk,
    ownOrgId: DESK_ORG,
    mode: "real",
    knownSenders: [{ orgId: SITE_ORG, signingPublic: toBase64(site.signingPublicRaw) }],
    parseRecord: (_kind, record) => ok(record),
    ...change,
  };
}

export function smallLimits(change: Partial<ExchangeLimits>): ExchangeLimits {
  return { ...EXCHANGE_LIMITS, ...change };
}

export async function fileOf(
  list: readonly ExchangeItem[],
  change: Partial<ManifestDraft> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const made = await makeFile(draft(change), list, site);
  if (!made.ok) throw new Error(made.error);
  return made.value.fileBytes;
}

export function demoKind(kind: "sync" | "statistical"): FileKind {
  return `${kind}-demo`;
}

/** The plaintext of a file, whole. */
export async function plaintextOf(
  list: readonly ExchangeItem[],
  change: Partial<ManifestDraft> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { plaintext } = await buildContainer(draft(change), linesOf(list), site);
  return joined(plaintext({}));
}

export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return joinBytes(all);
}

/** A file that was opened and read to its end, with all its lines. */
export type WholeFile = Omit<OpenedFile<JsonObject>, "lines"> & OpenedLines<JsonObject>;

export async function openWhole(
  file: FileToOpen,
  change: Partial<OpenFileOptions<JsonObject>> = {},
): Promise<Result<WholeFile, ErrorCode>> {
  const options = deskOptions(change);
  const opened = await openFile(file, { ...options, ...partOf(options, 0, 0.4) });
  if (!opened.ok) return opened;
  const { lines, ...head } = opened.value;
  const items: OpenedItem<JsonObject>[] = [];
  const refused: RefusedItem[] = [];
  try {
    for await (const piece of lines(partOf(options, 0.4, 1))) {
      items.push(...piece.items);
      refused.push(...piece.refused);
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return err(thrown.code);
  }
  return ok({ ...head, items, refused });
}

/** `"opened"`, or the code of the refusal. */
export async function outcome(
  file: FileToOpen,
  change: Partial<OpenFileOptions<JsonObject>> = {},
): Promise<string> {
  const opened = await openWhole(file, change);
  return opened.ok ? "opened" : opened.error;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
