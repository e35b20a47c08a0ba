import { mayRecordCases } from "../../shared/domain/access";
import { SCHEMA_VERSION } from "../../shared/domain/any-record";
import type { CaseContent } from "../../shared/domain/case-record";
import { draftOfReception, keepsOnlyReception } from "../../shared/domain/reception-line";
import { isOlderSchema, upgradeFormValues } from "../../shared/domain/upgrade";
import { err, ok, type Result } from "../../shared/result";
import { z } from "../../shared/zod";
import { commit, commitOrThrow, type CommitError, type CommitOptions } from "./commit";
import type { SealedRow } from "./database";
import { mayReadDraft } from "./draft-access";
import { SealedTable } from "./sealed-table";
import type { StatisticsTable } from "./statistics-table";
import { timestamp, type StoreContext } from "./store-context";
import type { Draft } from "./vault-api";

/** A working copy as its row holds it; one of an older program gains what its form asks now. */
export const draftSchema = z
  .strictObject({
    draftId: z.string(),
    form: z.enum(["case", "incident", "operation"]),
    recordId: z.string(),
    baseVersion: z.int().min(0),
    step: z.string(),
    focusedField: z.string().nullable(),
    /** Whatever was typed, valid or not. */
    values: z.unknown(),
    updatedAt: z.string(),
    /** Who began it. */
    authorId: z.string(),
    /** Of the schema whose form this is; the first program wrote none. */
    schemaVersion: z.string().default("1.0.0"),
  })
  // One that was left open when the program was replaced by a newer one. Every other is what was typed.
  .transform((draft) =>
    isOlderSchema(draft.schemaVersion)
      ? { ...draft, values: upgradeFormValues(draft.form, draft.values) }
      : draft,
  );

/** A working copy with who began it: set here, never by a form. */
export type KeptDraft = Draft & { readonly authorId: string };

/** Working copies of open forms: raw values, sealed before they are written, like everything else. */
export class DraftRepository {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof draftSchema>;
  readonly #statistics: StatisticsTable;

  constructor(store: StoreContext, statistics: StatisticsTable) {
    this.#store = store;
    this.#statistics = statistics;
    this.#table = new SealedTable(store.db.drafts, "drafts", store, draftSchema);
  }

  /**
   * Time and author are set here. `not_allowed`: by role, or somebody else's that is hidden from this
   * person. `record_missing`: the file was erased, and nothing of it comes back.
   */
  async save(
    draft: Draft,
    options: CommitOptions = {},
  ): Promise<Result<{ savedAt: string }, CommitError | "not_allowed" | "record_missing">> {
    const { session } = this.#store;
    const held = await this.#table.get(draft.draftId).catch(() => null);
    if (!mayRecordCases(session.user.role)) return err("not_allowed");
    if (held !== null && !mayReadDraft(this.#store, held)) return err("not_allowed");
    if ((await this.#statistics.erasedIds()).has(draft.recordId)) return err("record_missing");
    const savedAt = timestamp(this.#store);
    const authorId = held?.authorId ?? session.user.userId;
    const values = mayKeep(draft);
    const row = await this.seal({ ...draft, values, updatedAt: savedAt, authorId });
    const committed = await commit(this.#store, { drafts: [row] }, options);
    if (!committed.ok) return committed;
    this.#store.announce(["draft"]);
    return ok({ savedAt });
  }

  /** The row of a draft as it is, for a commit of somebody else's. */
  seal(draft: KeptDraft): Promise<SealedRow> {
    return this.#table.seal(draft.draftId, { ...draft, schemaVersion: SCHEMA_VERSION });
  }

  /** Null when there is none for this person; throws `AppError("store_damaged")`. */
  async get(draftId: string): Promise<Draft | null> {
    const draft = await this.#table.get(draftId);
    return draft === null || !mayReadDraft(this.#store, draft) ? null : asGiven(draft);
  }

  /** Those that this person may see, newest first; a damaged one is reported and left out. */
  async list(): Promise<Draft[]> {
    const drafts = await this.all();
    return drafts.filter((draft) => mayReadDraft(this.#store, draft)).map(asGiven);
  }

  /** Everybody's, newest first: for what concerns the house, never for a screen. */
  async all(): Promise<KeptDraft[]> {
    const drafts: KeptDraft[] = [];
    for await (const { value } of this.#table.readAll(this.#store.reportDamage)) drafts.push(value);
    return drafts.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
  }

  /** One that is hidden from this person stays, as if it were not there. */
  async remove(draftId: string): Promise<void> {
    const held = await this.#table.get(draftId).catch(() => null);
    if (held !== null && !mayReadDraft(this.#store, held)) return;
    await commitOrThrow(this.#store, {
      removals: [{ table: "drafts", id: draftId, rev: 0 }],
    });
    this.#store.announce(["draft"]);
  }
}

/** Of somebody who wants no file, nothing is kept that was typed after the question. */
function mayKeep({ form, values }: Draft): unknown {
  const isRefused = form === "case" && isCaseForm(values) && keepsOnlyReception(values);
  return isRefused ? draftOfReception(values) : values;
}

/** Raw values of the case form: its answers may be anything, its decisions come from buttons. */
function isCaseForm(values: unknown): values is CaseContent {
  return formSchema.safeParse(values).success;
}

const formSchema = z.looseObject({
  caseFile: z.looseObject({ caseId: z.string(), status: z.string() }),
  person: z.looseObject({ personId: z.string() }),
  consents: z.array(z.looseObject({ purpose: z.string(), decision: z.string() })),
});

/** As the form gave it. */
function asGiven(kept: KeptDraft): Draft {
  const { draftId, form, recordId, baseVersion, step, focusedField, values, updatedAt } = kept;
  return { draftId, form, recordId, baseVersion, step, focusedField, values, updatedAt };
}
