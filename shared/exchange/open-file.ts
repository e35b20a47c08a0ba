import type { Identity } from "../crypto";
import { isNewerSchema, isOlderSchema, upgradeRecord } from "../domain/upgrade";
import type { ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { readAgeHeader } from "./age-header";
import { modeOfKind, otherModeError, type Mode } from "./file-kind";
import { contentSha256, type ExchangeItem } from "./item";
import { isJsonObject, type JsonObject } from "./json";
import type { KnownSender } from "./known-sender";
import { EXCHANGE_LIMITS, type ExchangeLimits } from "./limits";
import type { Manifest } from "./manifest";
import { readBody } from "./read-body";
import { promisedBytes, readHead, verifySender } from "./read-manifest";
import { unsealFile } from "./sealed-file";
import { partOf, type WorkHooks } from "./work-hooks";

export type OpenFileOptions<R> = WorkHooks & {
  readonly identity: Identity;
  readonly ownOrgId: string;
  readonly mode: Mode;
  readonly knownSenders: readonly KnownSender[];
  /** Believes or refuses one record (camelCase keys); a reason sends it to quarantine, not away. */
  readonly parseRecord: (recordKind: string, record: JsonObject) => Result<R, string>;
  readonly limits?: ExchangeLimits;
};

export type OpenedItem<R> = Omit<ExchangeItem, "record"> & {
  readonly record: R;
  readonly contentSha256: string;
};
export type RefusedItem = ExchangeItem & { readonly reason: string };

/** A file that is whole, for us, from whom it says. Nothing is applied yet. */
export type OpenedFile<R> = {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  readonly items: readonly OpenedItem<R>[];
  readonly refused: readonly RefusedItem[];
};

/**
 * Opens a file in the order that trusts least: outer header, decryption, manifest, mode, addressee,
 * sender's signature, and only then the body (design §6). Any doubt refuses the whole file by a code;
 * a record that only `parseRecord` refuses is handed back in `refused`. Throws for no file.
 */
export async function openFile<R>(
  fileBytes: Uint8Array,
  options: OpenFileOptions<R>,
): Promise<Result<OpenedFile<R>, ErrorCode>> {
  const limits = options.limits ?? EXCHANGE_LIMITS;
  const plaintext = await decrypt(fileBytes, options, limits);
  if (!plaintext.ok) return plaintext;
  const head = await readHead(plaintext.value, limits);
  if (!head.ok) return head;
  const { manifest, manifestSha256, body } = head.value;
  const addressed = checkAddress(manifest, options);
  if (!addressed.ok) return addressed;
  const sender = await verifySender(head.value, options.knownSenders);
  if (!sender.ok) return sender;
  if (isNewerSchema(manifest.schemaVersion)) return err("newer_format");
  const items = await readBody(body, manifest, limits, partOf(options, 0.4, 1));
  if (!items.ok) return items;
  const present = isOlderSchema(manifest.schemaVersion) ? items.value.map(upgraded) : items.value;
  return ok({ manifest, manifestSha256, ...(await quarantine(present, options.parseRecord)) });
}

async function decrypt<R>(
  fileBytes: Uint8Array,
  options: OpenFileOptions<R>,
  limits: ExchangeLimits,
): Promise<Result<Uint8Array<ArrayBuffer>, ErrorCode>> {
  if (fileBytes.byteLength > limits.fileBytes) return err("file_too_large");
  const header = readAgeHeader(fileBytes);
  if (!header.ok) return header;
  if (header.value.mode !== options.mode) return err(otherModeError(header.value.mode));
  const plaintext = await unsealFile(fileBytes, options.identity, partOf(options, 0, 0.4));
  if (plaintext.ok) return plaintext;
  const { code, prefix } = plaintext.error;
  const promised = code === "damaged_file" ? promisedBytes(prefix, limits) : null;
  return err(promised !== null && promised > header.value.plaintextBytes ? "cut_short" : code);
}

function checkAddress<R>(
  manifest: Manifest,
  { mode, ownOrgId, identity }: OpenFileOptions<R>,
): Result<null, ErrorCode> {
  const fileMode = modeOfKind(manifest.kind);
  if (fileMode !== mode) return err(otherModeError(fileMode));
  if (manifest.from.orgId === ownOrgId) return err("own_file");
  const isForUs = manifest.recipients.some(
    ({ orgId, ageRecipient }) => orgId === ownOrgId && ageRecipient === identity.ageRecipient,
  );
  return isForUs ? ok(null) : err("wrong_recipient");
}

/** So that its hash, too, is that of the record as it is kept here. */
function upgraded(item: ExchangeItem): ExchangeItem {
  const record = upgradeRecord(item.record);
  return isJsonObject(record) ? { ...item, record } : item;
}

async function quarantine<R>(
  items: readonly ExchangeItem[],
  parseRecord: OpenFileOptions<R>["parseRecord"],
): Promise<Pick<OpenedFile<R>, "items" | "refused">> {
  const opened: OpenedItem<R>[] = [];
  const refused: RefusedItem[] = [];
  for (const item of items) {
    const record = parseRecord(item.recordKind, item.record);
    if (record.ok) {
      const hash = await contentSha256(item.record);
      opened.push({ ...item, record: record.value, contentSha256: hash });
    } else {
      refused.push({ ...item, reason: record.error });
    }
  }
  return { items: opened, refused };
}
