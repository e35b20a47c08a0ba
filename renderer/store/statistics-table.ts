import { randomUuid } from "../../shared/crypto";
import { ERASURE_REASON } from "../../shared/domain/code-lists/case-files";
import { erasedFileSchema, type ErasedHistory } from "../../shared/report/erased-file";
import { z } from "../../shared/zod";
import type { ErasureCertificate } from "./api/retention";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

const certificateSchema = z.strictObject({
  type: z.literal("certificate"),
  certificateId: z.string(),
  erasedAt: z.string(),
  caseNos: z.array(z.string()),
  reason: z.enum(ERASURE_REASON),
  requestedBy: z.string(),
  approvedBy: z.string(),
  counts: z.strictObject({
    versions: z.int(),
    drafts: z.int(),
    attachments: z.int(),
    snapshots: z.int(),
  }),
});

const rowSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("file"), file: erasedFileSchema }),
  certificateSchema,
  /** Random ids, nothing else: an old file must not bring these records back. */
  z.strictObject({ type: z.literal("erased"), recordIds: z.array(z.string()) }),
]);

/** A certificate without its place in the audit chain, which is known only once it stands there. */
export type KeptCertificate = Omit<ErasureCertificate, "auditSequence" | "auditHash">;

/** What stays of erased files: what is counted of each, and the paper about its erasure. */
export class StatisticsTable {
  readonly #table: SealedTable<typeof rowSchema>;
  readonly #onDamaged: (rowId: string) => void;

  constructor(store: StoreContext) {
    this.#table = new SealedTable(store.db.statistics, "statistics", store, rowSchema);
    this.#onDamaged = store.reportDamage;
  }

  /** The row of an erased file; its id is the one that stands for the file. */
  sealFile(file: ErasedHistory): Promise<SealedRow> {
    return this.#table.seal(file.caseId, { type: "file", file });
  }

  sealCertificate(certificate: KeptCertificate): Promise<SealedRow> {
    const caseNos = [...certificate.caseNos];
    const row = { ...certificate, caseNos, type: "certificate" as const };
    return this.#table.seal(certificate.certificateId, row);
  }

  /** The row that remembers which records were erased together. */
  sealErased(recordIds: readonly string[]): Promise<SealedRow> {
    return this.#table.seal(randomUuid(), { type: "erased", recordIds: [...recordIds] });
  }

  /** The ids of all records that were ever erased here. */
  async erasedIds(): Promise<ReadonlySet<string>> {
    const ids: string[] = [];
    for await (const { value } of this.#table.readAll(this.#onDamaged)) {
      if (value.type === "erased") ids.push(...value.recordIds);
    }
    return new Set(ids);
  }

  /** A damaged row is reported and left out. */
  async files(): Promise<ErasedHistory[]> {
    const files: ErasedHistory[] = [];
    for await (const { value } of this.#table.readAll(this.#onDamaged)) {
      if (value.type === "file") files.push(value.file);
    }
    return files;
  }

  /** Latest first. */
  async certificates(): Promise<KeptCertificate[]> {
    const found: KeptCertificate[] = [];
    for await (const { value } of this.#table.readAll(this.#onDamaged)) {
      if (value.type !== "certificate") continue;
      const { certificateId, erasedAt, caseNos, reason, requestedBy, approvedBy, counts } = value;
      found.push({ certificateId, erasedAt, caseNos, reason, requestedBy, approvedBy, counts });
    }
    return found.sort((a, b) => (a.erasedAt < b.erasedAt ? 1 : -1));
  }
}
