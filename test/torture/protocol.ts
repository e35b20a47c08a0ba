import { fromBase64, sha256Hex } from "../../shared/crypto";
import { canonicalJson, type JsonValue } from "../../shared/exchange/json";
import type { OpeningReport } from "../../renderer/store/vault-api";

// What the driver page and the runner say to each other.

/** Each line of the page that begins so is an event for the runner's ledger. */
export const EVENT_MARK = "torture ";

/** One thing that can be lost. `digest` is of the content as the page gave it. */
export type Thing =
  | { readonly is: "case"; readonly id: string; readonly version: number; readonly digest: string }
  | {
      readonly is: "draft";
      readonly id: string;
      readonly recordId: string;
      readonly digest: string;
    }
  | { readonly is: "draft-gone"; readonly id: string }
  | {
      readonly is: "attachment";
      readonly id: string;
      readonly caseId: string;
      readonly digest: string;
    }
  | { readonly is: "attachment-gone"; readonly id: string }
  | { readonly is: "batch"; readonly id: string; readonly status: "sealed" | "exported" }
  | { readonly is: "erased"; readonly caseId: string };

/**
 * `try` comes before the store is asked, `ack` after it has promised, `no` after it has refused. A try
 * without an answer may have happened or not, but all of its things together.
 */
export type DriverEvent =
  | { readonly on: "try"; readonly act: number; readonly things: readonly Thing[] }
  | { readonly on: "ack"; readonly act: number; readonly things: readonly Thing[] }
  | { readonly on: "no"; readonly act: number; readonly what: string; readonly code: string };

/** Everything that the store gives when all of it is read. */
export interface Findings {
  readonly opening: OpeningReport;
  readonly damagedRowIds: readonly string[];
  /** Per case and version its digest; null where a version is listed and does not open. */
  readonly cases: Readonly<Record<string, Readonly<Record<number, string | null>>>>;
  readonly drafts: Readonly<Record<string, string>>;
  /** The digest, or the code with which reading was refused. */
  readonly attachments: Readonly<
    Record<string, { readonly digest: string } | { readonly code: string }>
  >;
  readonly batches: Readonly<Record<string, string>>;
  /** Where the audit chain is broken; null when it is whole. */
  readonly auditBrokenAt: number | null;
}

/** A hash of any JSON value, whatever the order of its keys. */
export function digestOf(value: unknown): Promise<string> {
  const plain = JSON.parse(JSON.stringify(value)) as JsonValue;
  return sha256Hex(new TextEncoder().encode(canonicalJson(plain)));
}

/** Base64 that our own side wrote. Throws for anything else. */
export function bytesOf(base64: string): Uint8Array {
  const bytes = fromBase64(base64);
  if (bytes === null) throw new Error("this is no base64");
  return bytes;
}
