import { ok, type Result } from "../../shared/result";
import { z } from "../../shared/zod";
import { commit, commitOrThrow, type CommitError, type CommitOptions } from "./commit";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import { timestamp, type StoreContext } from "./store-context";
import type { Draft } from "./vault-api";

const draftSchema = z.strictObject({
  draftId: z.string(),
  form: z.enum(["case", "incident"]),
  recordId: z.string(),
  baseVersion: z.int().min(0),
  step: z.string(),
  focusedField: z.string().nullable(),
  /** Whatever was typed, valid or not. */
  values: z.unknown(),
  updatedAt: z.string(),
});

/** Working copies of open forms: raw values, sealed before they are written, like everything else. */
export class DraftRepository {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof draftSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.drafts, "drafts", store, draftSchema);
  }

  /** The time of the draft is set here. */
  async save(
    draft: Draft,
    options: CommitOptions = {},
  ): Promise<Result<{ savedAt: string }, CommitError>> {
    const savedAt = timestamp(this.#store);
    const row = await this.seal({ ...draft, updatedAt: savedAt });
    const committed = await commit(this.#store, { drafts: [row] }, options);
    if (!committed.ok) return committed;
    this.#store.announce(["draft"]);
    return ok({ savedAt });
  }

  /** The row of a draft as it is, for a commit of somebody else's. */
  seal(draft: Draft): Promise<SealedRow> {
    return this.#table.seal(draft.draftId, draft);
  }

  /** Null when there is none; throws `AppError("store_damaged")`. */
  get(draftId: string): Promise<Draft | null> {
    return this.#table.get(draftId);
  }

  /** Newest first; a damaged one is reported and left out. */
  async list(): Promise<Draft[]> {
    const drafts: Draft[] = [];
    for await (const { value } of this.#table.readAll(this.#store.reportDamage)) drafts.push(value);
    return drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }

  async remove(draftId: string): Promise<void> {
    await commitOrThrow(this.#store, {
      removals: [{ table: "drafts", id: draftId, rev: 0 }],
    });
    this.#store.announce(["draft"]);
  }
}
