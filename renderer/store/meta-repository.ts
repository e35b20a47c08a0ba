import { DEMO_HOUSES } from "../../shared/vault/door";
import { z } from "../../shared/zod";
import { commitOrThrow } from "./commit";
import type { SealedRow, VaultDatabase } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreKeys } from "./store-keys";
import type { Resume } from "./vault-api";

const metaSchema = z.discriminatedUnion("type", [
  /** Which vault this store belongs to; a demo store is complete once this is written. */
  z.strictObject({
    type: z.literal("store"),
    vaultId: z.string(),
    demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
  }),
  z.strictObject({
    type: z.literal("resume"),
    path: z.string(),
    focusedField: z.string().nullable(),
  }),
]);

type MetaOf<T extends "store" | "resume"> = Extract<z.output<typeof metaSchema>, { type: T }>;
export type StoreMark = Omit<MetaOf<"store">, "type">;

/** The few single facts about a store, sealed under a key of their own. */
export class MetaRepository {
  readonly #db: VaultDatabase;
  readonly #table: SealedTable<typeof metaSchema>;

  constructor(db: VaultDatabase, keys: StoreKeys) {
    this.#db = db;
    this.#table = new SealedTable(db.meta, "meta", keys.meta, metaSchema);
  }

  /** Null for a store that was never completed; throws `AppError("store_damaged")`. */
  async storeMark(): Promise<StoreMark | null> {
    const mark = await this.#table.get("store");
    return mark?.type === "store" ? { vaultId: mark.vaultId, demo: mark.demo } : null;
  }

  /** The row to commit with the first content of a store. */
  sealStoreMark(mark: StoreMark): Promise<SealedRow> {
    return this.#table.seal("store", { type: "store", ...mark });
  }

  async saveResume(resume: Resume): Promise<void> {
    const row = await this.#table.seal("resume", { type: "resume", ...resume });
    await commitOrThrow(this.#db, { meta: [row] });
  }

  /** Where the person was, once: asking again gives null. A damaged one is as good as none. */
  async takeResume(): Promise<Resume | null> {
    const resume = await this.#table.get("resume").catch(() => null);
    if (resume?.type !== "resume") return null;
    await commitOrThrow(this.#db, { removedMeta: ["resume"] });
    return { path: resume.path, focusedField: resume.focusedField };
  }
}
