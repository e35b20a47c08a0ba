import { mayManageUsers } from "../../shared/domain/access";
import { daySchema } from "../../shared/domain/local-time";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import { z } from "../../shared/zod";
import type { AccessGuard } from "./access-guard";
import type { Tie, TiesApi, UserTies } from "./api/ties";
import { commit } from "./commit";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

const tiesSchema = z.strictObject({
  type: z.literal("ties"),
  userId: z.string(),
  orgIds: z.array(z.string()).max(200),
  personIds: z.array(z.string()).max(200),
  trainingPassedOn: daySchema.nullable(),
});

/** Who is tied to whom: one sealed row for each person who works here, among the facts of the store. */
export class TiesDesk implements TiesApi {
  readonly #store: StoreContext;
  readonly #guard: AccessGuard;
  readonly #table: SealedTable<typeof tiesSchema>;

  constructor(store: StoreContext, guard: AccessGuard) {
    this.#store = store;
    this.#guard = guard;
    this.#table = new SealedTable(store.db.meta, "meta", store, tiesSchema);
  }

  /** Called once at opening, before anything is shown. A row that does not open lets nobody in. */
  async start(): Promise<void> {
    this.#guard.tie(await this.#read(this.#store.session.user.userId));
  }

  async tiesOf(userId: string): Promise<UserTies | null> {
    const { user } = this.#store.session;
    if (userId !== user.userId && !mayManageUsers(user.role)) return null;
    return this.#read(userId);
  }

  async declareTie(tie: Tie): Promise<Result<null, ErrorCode>> {
    const { index, session } = this.#store;
    const id = "orgId" in tie ? tie.orgId : tie.caseId;
    const entry = index.isVisible(id) ? index.get(id) : undefined;
    const held = await this.#read(session.user.userId);
    if ("orgId" in tie && entry?.kind === "organisation") {
      // One's own house is no secret from those who work in it.
      if (entry.summary.isOwn) return err("bad_request");
      return this.#keep({ ...held, orgIds: [...held.orgIds, tie.orgId] });
    }
    if ("caseId" in tie && entry?.kind === "case") {
      return this.#keep({ ...held, personIds: [...held.personIds, entry.summary.personId] });
    }
    return err("record_missing");
  }

  async saveTies(ties: UserTies): Promise<Result<null, ErrorCode>> {
    const { user } = this.#store.session;
    if (!mayManageUsers(user.role) || ties.userId === user.userId) return err("not_allowed");
    return this.#keep(ties);
  }

  async #read(userId: string): Promise<UserTies> {
    const kept = await this.#table.get(rowId(userId));
    if (kept === null) return { userId, orgIds: [], personIds: [], trainingPassedOn: null };
    const { type: _type, ...ties } = kept;
    return ties;
  }

  async #keep(ties: UserTies): Promise<Result<null, ErrorCode>> {
    const read = tiesSchema.safeParse({ type: "ties", ...ties });
    if (!read.success) return err("bad_request");
    const { userId } = read.data;
    const saved = await commit(this.#store, {
      meta: [await this.#table.seal(rowId(userId), read.data)],
      notes: [{ action: "user_change", targetType: "user", targetId: userId }],
    });
    if (!saved.ok) return saved;
    if (userId === this.#store.session.user.userId) {
      this.#guard.tie(read.data);
      this.#store.index.visibilityChanged();
      this.#store.announce(["case", "organisation", "incident"]);
    }
    return ok(null);
  }
}

function rowId(userId: string): string {
  return `ties.${userId}`;
}
