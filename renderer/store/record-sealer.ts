import { openBox, sealBox, type SealContext, type SealingKey } from "../../shared/crypto";
import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import { caseRecordSchema } from "../../shared/domain/case-record";
import { incidentRecordSchema } from "../../shared/domain/incident";
import { operationRecordSchema } from "../../shared/domain/operation";
import { organisationSchema } from "../../shared/domain/organisation";
import { upgradeRecord } from "../../shared/domain/upgrade";
import { AppError } from "../../shared/errors";
import type { RevisionRow, SealedRow } from "./database";
import { DATA_KEY_ID, type Keyring } from "./keyring";
import { parseJson } from "./sealed-json";
import { summarise, type SummaryEntry } from "./summary-entry";
import { z } from "../../shared/zod";

/** One schema per kind: reading by the kind tells faults apart faster than trying each in turn. */
export const SCHEMA_OF_KIND = {
  case: caseRecordSchema,
  incident: incidentRecordSchema,
  operation: operationRecordSchema,
  organisation: organisationSchema,
} as const satisfies Record<AnyRecord["kind"], z.ZodType<AnyRecord>>;

/** The rows of one new version, for `commit`, with what goes into memory once it is committed. */
export interface SealedVersion {
  readonly id: string;
  readonly record: AnyRecord;
  /** The record as it was sealed, for a pack. */
  readonly plaintextBytes: Uint8Array;
  readonly revision: RevisionRow;
  readonly entry: SummaryEntry;
  /** The row of the data key, with the first version only. */
  readonly key: SealedRow | null;
  readonly dataKey: SealingKey;
}

/** A record to seal; `isNew`: it gets its data key now. */
export interface ToSeal {
  readonly record: AnyRecord;
  readonly isNew: boolean;
}

/** Sealed beside each other: enough to keep the cipher busy, few enough to hold in memory as text. */
const SEALED_AT_ONCE = 256;

/**
 * Seals and opens revisions of records, each under the data key of its record and bound to its number. A
 * revision that is replaced stays as it is. It never writes.
 */
export class RecordSealer {
  readonly #keyring: Keyring;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  /** `isNew`: the record gets its data key now. The record must have been parsed. */
  async seal(record: AnyRecord, isNew: boolean): Promise<SealedVersion> {
    const id = recordId(record);
    const rev = record.meta.rowVersion;
    const created = isNew ? await this.#keyring.create(id) : null;
    const dataKey = created?.key ?? (await this.#keyring.keyOf(id));
    const plaintextBytes = encodeRecord(record);
    const [box, entry] = await Promise.all([
      sealBox(dataKey, revisionContext(id, rev), plaintextBytes),
      summarise(record),
    ]);
    const key = created?.row ?? null;
    return { id, record, plaintextBytes, revision: { id, rev, box }, entry, key, dataKey };
  }

  /** As `seal`, for many; in the order given. */
  async sealAll(all: readonly ToSeal[]): Promise<SealedVersion[]> {
    const sealed: SealedVersion[] = [];
    for (let start = 0; start < all.length; start += SEALED_AT_ONCE) {
      const some = all.slice(start, start + SEALED_AT_ONCE);
      const run = some.map(({ record, isNew }) => this.seal(record, isNew));
      sealed.push(...(await Promise.all(run)));
    }
    return sealed;
  }

  /** A revision that is here already, as a row of its own again; throws `AppError("store_damaged")`. */
  async sealAgain(record: AnyRecord): Promise<RevisionRow> {
    const id = recordId(record);
    const rev = record.meta.rowVersion;
    const key = await this.#keyring.keyOf(id);
    return { id, rev, box: await sealBox(key, revisionContext(id, rev), encodeRecord(record)) };
  }

  /** Throws `AppError("store_damaged")` for a row that does not open, parse, or is another's. */
  async open(row: RevisionRow): Promise<AnyRecord> {
    const key = await this.#keyring.keyOf(row.id);
    const plaintextBytes = await openBox(key, revisionContext(row.id, row.rev), row.box);
    const parsed = readRecord(parseJson(plaintextBytes, z.unknown()));
    const isWhole =
      parsed !== null && recordId(parsed) === row.id && parsed.meta.rowVersion === row.rev;
    if (!isWhole) throw new AppError("store_damaged");
    return parsed;
  }
}

/** A record as revisions and packs hold it. */
export function encodeRecord(record: AnyRecord): Uint8Array<ArrayBuffer> {
  return encoder.encode(JSON.stringify(record));
}

const encoder = new TextEncoder();

/**
 * The record that a stored value is, by the kind that it names; one of an earlier schema is brought up to
 * the present one. Null when it is none.
 */
export function readRecord(value: unknown): AnyRecord | null {
  return parseRecord(value) ?? parseRecord(upgradeRecord(value));
}

/** The record that a value is by the present schema, as everything that is saved or received; null when it is none. */
export function parseRecord(value: unknown): AnyRecord | null {
  const kind = z.looseObject({ kind: z.enum(KINDS) }).safeParse(value);
  if (!kind.success) return null;
  const parsed = SCHEMA_OF_KIND[kind.data.kind].safeParse(value);
  return parsed.success ? parsed.data : null;
}

const KINDS = Object.keys(SCHEMA_OF_KIND) as AnyRecord["kind"][];

function revisionContext(rowId: string, revision: number): SealContext {
  return { table: "revisions", rowId, keyId: DATA_KEY_ID, revision };
}
