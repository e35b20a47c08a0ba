import { gzipSync } from "node:zlib";
import { signBytes, toBase64, type Identity } from "../../../shared/crypto";
import { toExchangeKeys } from "../../../shared/exchange/exchange-keys";
import { canonicalJson } from "../../../shared/exchange/json";
import { MANIFEST_CONTEXT } from "../../../shared/exchange/manifest";
import { sealFile } from "../../../shared/exchange/sealed-file";
import { desk, draft, sha256, site } from "./builders";

/** What a forger with a confirmed signing key, or a man in the middle without one, may vary. */
export type Forgery = {
  /** The body's text; ignored when `body` is given. */
  readonly text?: string;
  readonly body?: Uint8Array;
  /** Over the honest manifest, before signing. */
  readonly manifest?: Record<string, unknown>;
  /** The whole line 1, before signing. */
  readonly line1?: (line: string) => string;
  readonly signer?: Identity;
  readonly context?: string;
  readonly line2?: (line: string) => string;
  /** The whole plaintext, after signing. */
  readonly plaintext?: (bytes: Buffer) => Uint8Array;
  readonly recipients?: readonly string[];
};

/** A file made by hand, honest except for what the forgery says. */
export async function forge(forgery: Forgery): Promise<Uint8Array<ArrayBuffer>> {
  const text = forgery.text ?? "";
  const body = forgery.body ?? gzipSync(text);
  const lineCount = text.split("\n").length - 1;
  const manifest = {
    ...draft(),
    format: "chumrok",
    version: 1,
    counts: lineCount === 0 ? [] : [{ recordKind: "case_file", count: lineCount }],
    plainBytes: Buffer.byteLength(text),
    gzipBytes: body.byteLength,
    bodySha256: sha256(body),
    ...forgery.manifest,
  };
  const honest = canonicalJson(toExchangeKeys(manifest));
  const line1 = Buffer.from(forgery.line1?.(honest) ?? honest);
  const signature = await signBytes(
    forgery.signer ?? site,
    forgery.context ?? MANIFEST_CONTEXT,
    line1,
  );
  const line2 = forgery.line2?.(toBase64(signature)) ?? toBase64(signature);
  const honestBytes = Buffer.concat([line1, Buffer.from(`\n${line2}\n`), body]);
  const plaintext = forgery.plaintext?.(honestBytes) ?? honestBytes;
  const sealed = await sealFile(plaintext, forgery.recipients ?? [desk.ageRecipient], "real");
  if (!sealed.ok) throw new Error(sealed.error);
  return sealed.value;
}

/** An honest line of the body, with anything in place of the record. */
export function line(recordJson: string, itemKey = "00000000-0000-4000-8000-000000000001"): string {
  return `{"item_key":"${itemKey}","late":false,"record":${recordJson},"record_kind":"case_file","row_version":1}\n`;
}
