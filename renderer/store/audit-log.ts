import { randomBytes } from "../../shared/crypto";
import {
  appendEvent,
  AUDIT_START,
  digestOf,
  withoutDetails,
  withoutReason,
  type ChainPlace,
} from "../../shared/audit/audit-chain";
import { MAX_PROOF_DIGESTS } from "../../shared/audit/chain-proof";
import { auditEventSchema, type AuditEvent, type AuditHead } from "../../shared/domain/audit-event";
import { z } from "../../shared/zod";
import type { AuditNote } from "./audit-note";
import { commitOrThrow, type CommitHook, type CommitOptions } from "./commit";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import type { StoreContext } from "./store-context";

/** More within one session is no work but a clock that was set (dictionary §3.23). */
const FORWARD_JUMP_MS = 86_400_000;
const MAX_FIELD_NAMES = 400;
const MAX_FIELD_NAME_LENGTH = 120;
/** Somebody who tries all night must not fill the chain. */
const MAX_FAILED_TRIES_NOTED = 100;
const ID_DIGITS = 12;

const headSchema = z.strictObject({
  type: z.literal("audit_head"),
  sequence: z.int().min(1),
  hash: z.string(),
  monotonic: z.int(),
});

type Clock = Pick<AuditEvent, "at" | "monotonic">;

/** Where the chain stands, and the highest time in it. */
interface Head extends ChainPlace {
  readonly monotonic: number;
}

/**
 * The audit chain of the vault. Entries are made inside the commit that they tell of, one frame for
 * both. The head lies apart in `meta`, in the same frame, so that rows missing at the end show.
 */
export class AuditLog {
  readonly #store: StoreContext;
  readonly #events: SealedTable<typeof auditEventSchema>;
  readonly #heads: SealedTable<typeof headSchema>;
  #head: Head = { ...AUDIT_START, monotonic: 0 };
  /** By the clock, the last entry of this session; null before the first. */
  #lastMs: number | null = null;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#events = new SealedTable(store.db.audit, "audit", store, auditEventSchema);
    this.#heads = new SealedTable(store.db.meta, "meta", store, headSchema);
  }

  /** The last entry; sequence 0 when there is none. */
  get head(): ChainPlace {
    return { sequence: this.#head.sequence, hash: this.#head.hash };
  }

  /** The head as a file names it; null before the first entry. */
  get headToSend(): AuditHead | null {
    return this.#head.sequence === AUDIT_START.sequence ? null : this.head;
  }

  /**
   * The digest of every entry after `from` up to `to`; null when there are too many for one file, or when
   * entries are damaged, so that nothing can be proved.
   */
  async digestsBetween(from: AuditHead, to: AuditHead): Promise<readonly string[] | null> {
    const count = to.sequence - from.sequence;
    if (count < 0 || count > MAX_PROOF_DIGESTS) return null;
    const events = (await this.events()).filter(
      ({ sequence }) => sequence > from.sequence && sequence <= to.sequence,
    );
    if (events.length !== count) return null;
    return Promise.all(events.map(async (event) => digestOf(await withoutDetails(event))));
  }

  /**
   * Takes up the chain where it stood and joins the commits from here on. A head that is lost is
   * taken from the last entry and named as damaged: `verifyAudit` says what is missing before it, and
   * only a head that came elsewhere in a batch what is missing after.
   */
  async start(): Promise<void> {
    const kept = await this.#heads.get("audit_head").catch(() => null);
    const last = await this.#lastEvent();
    if (kept === null && last !== null) this.#store.reportDamage("audit_head");
    const head = kept === null || (last !== null && last.sequence > kept.sequence) ? last : kept;
    if (head !== null) {
      this.#head = { sequence: head.sequence, hash: head.hash, monotonic: head.monotonic };
    }
    this.#store.commitHooks.push(this.#addition);
  }

  /** Says who came in, and how often somebody failed to before. */
  async noteOpening(): Promise<void> {
    const tries = Math.min(this.#store.session.failedTries, MAX_FAILED_TRIES_NOTED);
    const failed: AuditNote = { action: "login_fail", targetType: "session", targetId: null };
    await this.note([
      ...Array.from({ length: tries }, () => failed),
      { action: "login_ok", targetType: "session", targetId: null },
    ]);
  }

  /** Entries of acts that change nothing else. Throws an `AppError` with the code of `commit`. */
  async note(notes: readonly AuditNote[], options: CommitOptions = {}): Promise<void> {
    await commitOrThrow(this.#store, { notes }, options);
  }

  /** All entries that open, oldest first; the others are reported as damaged. */
  async events(): Promise<AuditEvent[]> {
    const events: AuditEvent[] = [];
    for await (const { id, value } of this.#events.readAll(this.#store.reportDamage)) {
      // An entry at another place than its own counts as missing at both.
      if (id === rowId(value.sequence)) events.push(value);
      else this.#store.reportDamage(id);
    }
    return events.sort((a, b) => a.sequence - b.sequence);
  }

  /** Rows to take the place of all entries whose reason goes with erased files; the chain stays whole. */
  async sealWithoutReasons(goes: (event: AuditEvent) => boolean): Promise<SealedRow[]> {
    const events = (await this.events()).filter(goes);
    return Promise.all(
      events.map(async (event) => {
        const bare = await withoutReason(event, hexOf(randomBytes(16)));
        return this.#events.seal(rowId(event.sequence), bare);
      }),
    );
  }

  readonly #addition: CommitHook = async ({ notes = [] }) => {
    if (notes.length === 0) return null;
    const nowMs = this.#store.now();
    const told = this.#hasJumped(nowMs) ? [CLOCK_JUMP, ...notes] : notes;
    const rows: SealedRow[] = [];
    let head = this.#head;
    for (const note of told) {
      const monotonic = Math.max(head.monotonic, nowMs);
      const at = new Date(nowMs).toISOString();
      const event = await appendEvent(head, this.#factsOf(note, { at, monotonic }));
      rows.push(await this.#events.seal(rowId(event.sequence), event));
      head = { sequence: event.sequence, hash: event.hash, monotonic };
    }
    const meta = [await this.#heads.seal("audit_head", { type: "audit_head", ...head })];
    const applied = (): void => {
      this.#head = head;
      this.#lastMs = nowMs;
    };
    return { audit: rows, meta, applied };
  };

  #factsOf(note: AuditNote, clock: Clock) {
    const { action, targetType, targetId, fieldNames = [], reason = null } = note;
    return {
      ...clock,
      ...{ action, targetType, targetId, reason },
      salt: hexOf(randomBytes(16)),
      userId: this.#store.session.user.userId,
      fieldNames: fieldNames
        .slice(0, MAX_FIELD_NAMES)
        .map((name) => name.slice(0, MAX_FIELD_NAME_LENGTH)),
      approvedBy: note.approvedBy ?? null,
    };
  }

  /** By its row alone, so that a long chain costs nothing at unlock; by all when that one is damaged. */
  async #lastEvent(): Promise<AuditEvent | null> {
    const row = await this.#store.db.audit.orderBy("id").last();
    if (row === undefined) return null;
    const opened = await this.#events.open(row).catch(() => null);
    return opened ?? (await this.events()).at(-1) ?? null;
  }

  /** Back, since whichever entry; or far forward within one session. */
  #hasJumped(nowMs: number): boolean {
    if (nowMs < this.#head.monotonic) return this.#lastMs === null || nowMs < this.#lastMs;
    return this.#lastMs !== null && nowMs - this.#lastMs > FORWARD_JUMP_MS;
  }
}

const CLOCK_JUMP: AuditNote = { action: "clock_jump", targetType: "clock", targetId: null };

/** Padded, so that rows stand in the order of the chain. */
function rowId(sequence: number): string {
  return String(sequence).padStart(ID_DIGITS, "0");
}

function hexOf(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
