import { DEMO_HOUSES } from "../../shared/vault/door";
import { z } from "../../shared/zod";
import { commitOrThrow } from "./commit";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";
import type { HouseSettings, Resume } from "./vault-api";

const metaSchema = z.discriminatedUnion("type", [
  /** Which vault this store belongs to; a demo store is complete once this is written. */
  z.strictObject({
    type: z.literal("store"),
    vaultId: z.string(),
    demo: z.strictObject({ house: z.enum(DEMO_HOUSES), seed: z.int() }).nullable(),
  }),
  z.strictObject({
    type: z.literal("resume"),
    /** Whose place it was: it may be a file that nobody else knows of. */
    userId: z.string(),
    path: z.string(),
    focusedField: z.string().nullable(),
  }),
  /** For the whole house (dictionary §11 R14). */
  z.strictObject({ type: z.literal("settings"), idleMinutes: z.int().min(1).max(5) }),
]);

const USUAL_SETTINGS: HouseSettings = { idleMinutes: 5 };

type MetaOf<T extends "store" | "resume"> = Extract<z.output<typeof metaSchema>, { type: T }>;
export type StoreMark = Omit<MetaOf<"store">, "type">;

/** The few single facts about a store, sealed under a key of their own. */
export class MetaRepository {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof metaSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.meta, "meta", store, metaSchema);
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

  /** What the house has set; the usual until somebody did, or when the row does not open. */
  async settings(): Promise<HouseSettings> {
    const settings = await this.#table.get("settings").catch(() => null);
    return settings?.type === "settings" ? { idleMinutes: settings.idleMinutes } : USUAL_SETTINGS;
  }

  /** The row of settings; throws a `ZodError` for minutes out of range. */
  async sealSettings(settings: HouseSettings): Promise<SealedRow> {
    const value = metaSchema.parse({ type: "settings", ...settings });
    return this.#table.seal("settings", value);
  }

  /** Written while the program locks, so it may use the room that is kept for that. */
  async saveResume(resume: Resume): Promise<void> {
    const { userId } = this.#store.session.user;
    const row = await this.#table.seal("resume", { type: "resume", userId, ...resume });
    await commitOrThrow(this.#store, { meta: [row] }, { isLastWords: true });
  }

  /** Where this person was, once: asking again gives null. Another's or a damaged one is as good as none. */
  async takeResume(): Promise<Resume | null> {
    const resume = await this.#table.get("resume").catch(() => null);
    if (resume?.type !== "resume") return null;
    await commitOrThrow(this.#store, { removals: [{ table: "meta", id: "resume", rev: 0 }] });
    if (resume.userId !== this.#store.session.user.userId) return null;
    return { path: resume.path, focusedField: resume.focusedField };
  }
}
