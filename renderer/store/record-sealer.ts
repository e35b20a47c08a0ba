import { openBox, sealBox, type SealContext } from "../../shared/crypto";
import { recordId, type AnyRecord } from "../../shared/domain/any-record";
import { caseRecordSchema } from "../../shared/domain/case-record";
import { incidentRecordSchema } from "../../shared/domain/incident";
import { operationRecordSchema } from "../../shared/domain/operation";
import { organisationSchema } from "../../shared/domain/organisation";
import { AppError } from "../../shared/errors";
import type { RevisionRow, SealedRow } from "./database";
import { DATA_KEY_ID, type Keyring } from "./keyring";
import { parseJson, sealJson } from "./sealed-json";
import { summarise, type SummaryEntry } from "./summary-entry";
import { z } from "../../shared/zod";

/** One schema per kind: reading by the kind tells faults apart faster than trying each in turn. */
export const SCHEMA_OF_KIND = {
  case: caseRecordSchema,
  incident: incidentRecordSchema,
  operation: operationRecordSchema,
  organisation: organisationSchema,
} as const satisfies Record<AnyRecord["kind"], z.ZodType<AnyRecord>>;

type Place = "records" | "versions";

/** The rows of one new version, for `commit`, with what goes into memory once it is committed. */
export interface SealedVersion {
  readonly id: string;
  readonly record: RevisionRow;
  readonly summary: SealedRow;
  readonly entry: SummaryEntry;
  /** With the first version only. */
  readonly key: SealedRow | null;
}

/** Seals and opens revisions of records, each under the data key of its record. It never writes. */
export class RecordSealer {
  readonly #keyring: Keyring;
  readonly #sealSummary: (id: string, entry: SummaryEntry) => Promise<SealedRow>;

  constructor(
    keyring: Keyring,
    sealSummary: (id: string, entry: SummaryEntry) => Promise<SealedRow>,
  ) {
    this.#keyring = keyring;
    this.#sealSummary = sealSummary;
  }

  /** `isNew`: the record gets its data key now. The record must have been parsed. */
  async seal(record: AnyRecord, isNew: boolean): Promise<SealedVersion> {
    const id = recordId(record);
    const rev = record.meta.rowVersion;
    const created = isNew ? await this.#keyring.create(id) : null;
    const key = created?.key ?? (await this.#keyring.keyOf(id));
    const box = await sealJson(key, contextOf("records", id, rev), record);
    const entry = await summarise(record);
    return {
      id,
      record: { id, rev, box },
      summary: await this.#sealSummary(id, entry),
      entry,
      key: created?.row ?? null,
    };
  }

  /** Throws `AppError("store_damaged")` for a row that does not open, parse, or is another's. */
  async open(row: RevisionRow, place: Place): Promise<AnyRecord> {
    const record = parseJson(await this.#openBytes(row, place), z.unknown());
    const parsed = parseRecord(record);
    if (parsed === null || recordId(parsed) !== row.id) throw new AppError("store_damaged");
    return parsed;
  }

  /** The same content, sealed for its place among the earlier versions. */
  async moveToVersions(row: RevisionRow): Promise<RevisionRow> {
    const plaintextBytes = await this.#openBytes(row, "records");
    const context = contextOf("versions", row.id, row.rev);
    return {
      ...row,
      box: await sealBox(await this.#keyring.keyOf(row.id), context, plaintextBytes),
    };
  }

  async #openBytes(row: RevisionRow, place: Place): Promise<Uint8Array> {
    const key = await this.#keyring.keyOf(row.id);
    return openBox(key, contextOf(place, row.id, row.rev), row.box);
  }
}

/** The record that a value is, by the kind that it names; null when it is none. */
export function parseRecord(value: unknown): AnyRecord | null {
  const kind = z.looseObject({ kind: z.enum(KINDS) }).safeParse(value);
  if (!kind.success) return null;
  const parsed = SCHEMA_OF_KIND[kind.data.kind].safeParse(value);
  return parsed.success ? parsed.data : null;
}

const KINDS = Object.keys(SCHEMA_OF_KIND) as AnyRecord["kind"][];

function contextOf(table: Place, rowId: string, revision: number): SealContext {
  return { table, rowId, keyId: DATA_KEY_ID, revision };
}
