import type { Identity } from "../crypto";
import { isNewerSchema, isOlderSchema, upgradeRecord } from "../domain/upgrade";
import { codeOf, type ErrorCode } from "../errors";
import { err, ok, type Result } from "../result";
import { MAX_HEADER_BYTES, readAgeHeader, type AgeHeader } from "./age-header";
import { firstBytes, sourceOf, type ByteSource, type FileToOpen } from "./byte-source";
import { isForUs } from "./file-keys";
import { modeOfKind, otherModeError, type Mode } from "./file-kind";
import { exchangeJson } from "./exchange-keys";
import { recordTextSha256, type ExchangeItem } from "./item";
import { isJsonObject, type JsonObject } from "./json";
import type { KnownSender } from "./known-sender";
import { EXCHANGE_LIMITS, type ExchangeLimits } from "./limits";
import type { Manifest } from "./manifest";
import { bodyFault, readItems, type ReadItem } from "./read-body";
import { promisedBytes, readHead, verifySender } from "./read-manifest";
import { unsealContainer, type UnsealedContainer } from "./unseal-container";
import type { WorkHooks } from "./work-hooks";

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

/** Lines of a file, those that `parseRecord` refused apart. */
export type OpenedLines<R> = {
  readonly items: readonly OpenedItem<R>[];
  readonly refused: readonly RefusedItem[];
};

/** A file that came to its last byte, for us, from whom it says. */
export type OpenedFile<R> = {
  readonly manifest: Manifest;
  readonly manifestSha256: string;
  /**
   * Its lines, some at a time; it may be asked for again, and then reads the file again. No line may be
   * believed before the last has come: any doubt throws an `AppError` with the code that refuses the file.
   */
  readonly lines: (hooks?: WorkHooks) => AsyncGenerator<OpenedLines<R>>;
};

/**
 * Opens a file in the order that trusts least: outer header, decryption, manifest, mode, addressee,
 * sender's signature, size and hash of the body, and only then what is in it (design §6). Any doubt refuses
 * the whole file by a code; a record that only `parseRecord` refuses comes in `refused`. Throws for no file.
 */
export async function openFile<R>(
  file: FileToOpen,
  options: OpenFileOptions<R>,
): Promise<Result<OpenedFile<R>, ErrorCode>> {
  try {
    return await open(sourceOf(file), options);
  } catch (thrown) {
    const code = codeOf(thrown);
    if (code === "internal") throw thrown;
    return err(code);
  }
}

async function open<R>(
  source: ByteSource,
  options: OpenFileOptions<R>,
): Promise<Result<OpenedFile<R>, ErrorCode>> {
  const limits = options.limits ?? EXCHANGE_LIMITS;
  if (source.sizeBytes > limits.fileBytes) return err("file_too_large");
  const header = readAgeHeader(await firstBytes(source, MAX_HEADER_BYTES), source.sizeBytes);
  if (!header.ok) return header;
  const unsealed = await decrypt(source, header.value, options, limits);
  if (!unsealed.ok) return unsealed;
  const head = await readHead(unsealed.value.headBytes, limits);
  if (!head.ok) return head;
  const { manifest, manifestSha256 } = head.value;
  const addressed = await checkAddress(manifest, header.value, options);
  if (!addressed.ok) return addressed;
  const sender = await verifySender(head.value, options.knownSenders);
  if (!sender.ok) return sender;
  if (isNewerSchema(manifest.schemaVersion)) return err("newer_format");
  const fault = bodyFault(unsealed.value, manifest, limits);
  if (fault !== null) return err(fault);
  const lines: OpenedFile<R>["lines"] = async function* (hooks = {}) {
    const isOlder = isOlderSchema(manifest.schemaVersion);
    for await (const items of readItems(unsealed.value.body(hooks), manifest, limits, hooks)) {
      yield await quarantine(isOlder ? items.map(upgraded) : items, options.parseRecord);
    }
  };
  return ok({ manifest, manifestSha256, lines });
}

async function decrypt<R>(
  source: ByteSource,
  header: AgeHeader,
  options: OpenFileOptions<R>,
  limits: ExchangeLimits,
): Promise<Result<UnsealedContainer, ErrorCode>> {
  if (header.mode !== options.mode) return err(otherModeError(header.mode));
  const unsealed = await unsealContainer(source, options.identity, limits, options);
  if (unsealed.ok) return unsealed;
  const { code, prefix } = unsealed.error;
  const promised = code === "damaged_file" ? promisedBytes(prefix, limits) : null;
  return err(promised !== null && promised > header.plaintextBytes ? "cut_short" : code);
}

async function checkAddress<R>(
  manifest: Manifest,
  header: AgeHeader,
  options: OpenFileOptions<R>,
): Promise<Result<null, ErrorCode>> {
  const fileMode = modeOfKind(manifest.kind);
  if (fileMode !== options.mode) return err(otherModeError(fileMode));
  if (manifest.from.orgId === options.ownOrgId) return err("own_file");
  return (await isForUs(manifest, header, options)) ? ok(null) : err("wrong_recipient");
}

/** So that its hash, too, is that of the record as it is kept here. */
function upgraded(read: ReadItem): ReadItem {
  const record = upgradeRecord(read.item.record);
  if (!isJsonObject(record)) return read;
  return { item: { ...read.item, record }, recordText: exchangeJson(record) };
}

async function quarantine<R>(
  items: readonly ReadItem[],
  parseRecord: OpenFileOptions<R>["parseRecord"],
): Promise<OpenedLines<R>> {
  const opened: Promise<OpenedItem<R>>[] = [];
  const refused: RefusedItem[] = [];
  for (const { item, recordText } of items) {
    const record = parseRecord(item.recordKind, item.record);
    if (record.ok) opened.push(withHash({ ...item, record: record.value }, recordText));
    else refused.push({ ...item, reason: record.error });
  }
  return { items: await Promise.all(opened), refused };
}

async function withHash<R>(
  item: Omit<OpenedItem<R>, "contentSha256">,
  recordText: string,
): Promise<OpenedItem<R>> {
  return { ...item, contentSha256: await recordTextSha256(recordText) };
}
