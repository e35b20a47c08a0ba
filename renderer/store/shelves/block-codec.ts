import { RECORD_KINDS } from "../../../shared/domain/any-record";
import { AppError } from "../../../shared/errors";
import { z } from "../../../shared/zod";
import {
  caseSummarySchema,
  incidentSummarySchema,
  operationSummarySchema,
  organisationSummarySchema,
  type SummaryEntry,
} from "../summary-entry";
import { fromColumns, toColumns, type ColumnPlan } from "./columns";
import { BLOCK_RECORDS } from "./shelf-parts";

/** One of a block's packs: its row, and how many of the block's records lie in it. */
export interface PackRef {
  readonly id: string;
  readonly count: number;
}

/** What a block says: the summaries of its records, pack after pack and slot after slot. */
export interface BlockContent {
  readonly packs: readonly PackRef[];
  readonly entries: readonly SummaryEntry[];
}

/** Fields that differ from record to record; whatever repeats is kept once per block. */
const PLANS: Readonly<Record<SummaryEntry["kind"], ColumnPlan>> = {
  case: {
    shape: caseSummarySchema.shape,
    texts: new Set([
      ...["caseId", "personId", "caseNo", "survivorCode", "nameKm", "nameLatin"],
      ...["receptionAt", "updatedAt", "matchKey", "searchKey"],
    ]),
  },
  incident: {
    shape: incidentSummarySchema.shape,
    texts: new Set(["incidentId", "actionDate", "policeRef"]),
  },
  operation: { shape: operationSummarySchema.shape, texts: new Set(["operationId", "name"]) },
  organisation: {
    shape: organisationSummarySchema.shape,
    texts: new Set(["orgId", "nameKm", "nameEn"]),
  },
};

export function encodeBlock({ packs, entries }: BlockContent): Uint8Array<ArrayBuffer> {
  const kinds = RECORD_KINDS.map((kind) => {
    const at = entries.flatMap((entry, ordinal) => (entry.kind === kind ? [ordinal] : []));
    const summaries = entries.flatMap((entry) => (entry.kind === kind ? [entry.summary] : []));
    const rows = summaries as unknown as readonly Readonly<Record<string, unknown>>[];
    return [kind, { at, columns: toColumns(PLANS[kind], rows) }] as const;
  });
  return new TextEncoder().encode(JSON.stringify({ packs, kinds: Object.fromEntries(kinds) }));
}

const place = z.int().min(0).max(BLOCK_RECORDS);
const kindSchema = z.strictObject({
  at: z.array(place).max(BLOCK_RECORDS),
  columns: z.record(z.string(), z.unknown()),
});
const blockSchema = z.strictObject({
  packs: z.array(z.strictObject({ id: z.string(), count: place })).max(BLOCK_RECORDS),
  kinds: z.record(z.enum(RECORD_KINDS), kindSchema),
});

/**
 * Throws `AppError("store_damaged")` for anything but a whole block. The columns are checked value by
 * distinct value, so that ten thousand summaries cost no ten thousand parses.
 */
export function decodeBlock(bytes: Uint8Array): BlockContent {
  const block = blockSchema.safeParse(toJson(bytes));
  if (!block.success) throw new AppError("store_damaged");
  const { packs, kinds } = block.data;
  const count = packs.reduce((sum, pack) => sum + pack.count, 0);
  const entries = new Array<SummaryEntry | undefined>(count).fill(undefined);
  for (const kind of RECORD_KINDS) {
    const { at, columns } = kinds[kind];
    const rows = fromColumns(PLANS[kind], columns, at.length);
    at.forEach((ordinal, row) => {
      const isFree = ordinal < count && entries[ordinal] === undefined;
      if (!isFree) throw new AppError("store_damaged");
      // The plan of this kind has checked every field.
      entries[ordinal] = { kind, summary: rows[row] } as unknown as SummaryEntry;
    });
  }
  const present = entries.filter((entry) => entry !== undefined);
  if (present.length !== count) throw new AppError("store_damaged");
  return { packs, entries: present };
}

function toJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
