import { randomUuid } from "../../shared/crypto";
import type { AuditHead } from "../../shared/domain/audit-event";
import type { Delivery } from "../../shared/domain/recalls";
import type { Receipt } from "../../shared/domain/receipt";
import { isMonthly, type MonthlyCargo } from "../../shared/exchange/file-kind";
import type { RowRemoval } from "../../shared/journal/ops";
import type { NationalTable } from "../../shared/report/national-table";
import { entryOf } from "./batch-entry";
import { batchRelations } from "./batch-relations";
import { commitOrThrow, type SealedWrites } from "./commit";
import {
  ledgerSchema,
  type Batch,
  type BatchOutcome,
  type LedgerRow,
  type RecallSent,
  type RecallTaken,
  type SentVersion,
} from "./ledger-rows";
import type { PseudonymousRow } from "../../shared/exchange/pseudonymous-item";
import type { SealedRow } from "./database";
import { SealedTable } from "./sealed-table";
import { timestamp, type StoreContext } from "./store-context";
import type { BatchEntry } from "./vault-api";

/** A row stays small (design §5): what was sent or came is kept in pieces of this many records. */
const SENT_PER_ROW = 400;

/** What a recipient was sent as whole records. */
export interface Sent {
  /** The latest version of each that surely went. */
  readonly versions: ReadonlyMap<string, number>;
  /** All that went or may have gone: an unconfirmed batch may lie on a stick. */
  readonly maybeIds: ReadonlySet<string>;
}
/** What a batch brought. */
export interface Brought {
  /** Of the ledger. */
  readonly rowIds: readonly string[];
  readonly versions: readonly SentVersion[];
}
/** A head of somebody's audit chain that came with a batch. */
export interface ReceivedHead extends AuditHead {
  /** The sender's clock, UTC. */
  readonly cutoffAt: string;
  readonly kind: Batch["kind"];
  /** Its number in the stream of its kind. */
  readonly place: number;
}
/** What one part of an import wrote that did not come to its end. */
export interface TakingIn {
  readonly rowId: string;
  readonly versions: readonly SentVersion[];
}
export type Stream = Pick<Batch, "direction" | "kind" | "otherOrgId">;

/** What was sealed, sent and received; the source of sequence numbers and of what is still to send. */
export class BatchLedger {
  readonly #store: StoreContext;
  readonly #table: SealedTable<typeof ledgerSchema>;

  constructor(store: StoreContext) {
    this.#store = store;
    this.#table = new SealedTable(store.db.batches, "batches", store, ledgerSchema);
  }

  /** All batches with what their recipients said of them, latest first. Receipts are no batches. */
  async list(): Promise<BatchEntry[]> {
    const { batches, receipts, outcomes, recalled, recalls } = await this.#read();
    const facts = batchRelations({ batches, receipts, recalled, recalls });
    return batches
      .sort((a, b) => (a.at === b.at ? b.sequence - a.sequence : a.at < b.at ? 1 : -1))
      .flatMap((batch) => {
        const { batchId, kind } = batch;
        if (!isMonthly(kind)) return [];
        const receipt = batch.direction === "sent" ? (receipts.get(batchId) ?? null) : null;
        const canBeReceipted = outcomes.has(batchId);
        return entryOf({ ...batch, kind }, { receipt, canBeReceipted, ...facts(batch) });
      });
  }

  /** A batch by its id in this list; null when there is none. */
  async get(batchId: string): Promise<Batch | null> {
    const row = await this.#table.get(batchId);
    return row?.type === "batch" ? row : null;
  }

  /** What a batch that was sent has in it; empty for any other. */
  async versionsIn(batchId: string): Promise<SentVersion[]> {
    const versions: SentVersion[] = [];
    for (let at = 0; ; at += 1) {
      const row = await this.#table.get(pieceId(batchId, at));
      if (row?.type !== "sent") return versions;
      versions.push(...row.items);
    }
  }

  async outcomeOf(batchId: string): Promise<BatchOutcome | null> {
    const row = await this.#table.get(outcomeId(batchId));
    if (row?.type !== "outcome") return null;
    const { type: _type, ...outcome } = row;
    return outcome;
  }

  /** The row that remembers what became of a batch; it replaces what was remembered of it before. */
  async sealOutcome(outcome: BatchOutcome): Promise<SealedWrites> {
    const row = await this.#table.seal(outcomeId(outcome.batchId), {
      type: "outcome",
      ...outcome,
    });
    return { batches: [row] };
  }

  async receiptOf(batchId: string): Promise<Receipt | null> {
    const row = await this.#table.get(receiptId(batchId));
    return row?.type === "receipt" ? row.receipt : null;
  }

  /** The rows that keep these receipts, each in place of an earlier one for the same batch. */
  async sealReceipts(receipts: readonly Receipt[]): Promise<SealedWrites> {
    const rows = receipts.map((receipt) =>
      this.#table.seal(receiptId(receipt.batchId), { type: "receipt", receipt }),
    );
    return { batches: await Promise.all(rows) };
  }

  /**
   * The batches of a stream by sequence. A sealed one has its number for good unless it was voided: its
   * file may have been written before the program could say so. One that was undone has given it back.
   */
  async stream({ direction, kind, otherOrgId }: Stream): Promise<Batch[]> {
    const { batches } = await this.#read();
    return batches
      .filter(
        (batch) =>
          batch.direction === direction &&
          batch.kind === kind &&
          batch.otherOrgId === otherOrgId &&
          batch.status !== "undone",
      )
      .sort((a, b) => a.sequence - b.sequence);
  }

  async sentTo(recipientOrgId: string, kind: MonthlyCargo = "sync"): Promise<Sent> {
    const { batches, sent } = await this.#read();
    const statuses = new Map(
      batches
        .filter(
          (batch) =>
            batch.direction === "sent" &&
            batch.otherOrgId === recipientOrgId &&
            batch.kind === kind,
        )
        .map(({ batchId, status }) => [batchId, status]),
    );
    const versions = new Map<string, number>();
    const maybeIds = new Set<string>();
    for (const { batchId, items } of sent) {
      const status = statuses.get(batchId);
      if (status === undefined) continue;
      for (const [id, rowVersion] of items) {
        maybeIds.add(id);
        if (status !== "exported") continue;
        versions.set(id, Math.max(rowVersion, versions.get(id) ?? 0));
      }
    }
    return { versions, maybeIds };
  }

  /** The batches that had any of these records, also such as may still lie on a stick. */
  async deliveriesOf(recordIds: ReadonlySet<string>): Promise<Delivery[]> {
    const { batches, sent } = await this.#read();
    const had = new Set(
      sent.flatMap(({ batchId, items }) =>
        items.some(([id]) => recordIds.has(id)) ? [batchId] : [],
      ),
    );
    return batches
      .filter(({ batchId }) => had.has(batchId))
      .map(({ batchId, at, otherOrgId }) => ({
        ...{ kind: "batch" as const, id: batchId, sentAt: at, orgId: otherOrgId },
      }));
  }

  /** What other houses asked back and was taken in here. */
  async recallsTaken(): Promise<RecallTaken[]> {
    return (await this.#read()).recalled;
  }

  /** Whether the sender of a file asked all of it back before it came. */
  async isAskedBack(manifestSha256: string, senderOrgId: string): Promise<boolean> {
    if ((await this.get(manifestSha256)) !== null) return false;
    return (await this.recallsTaken()).some(
      (one) => one.manifestSha256 === manifestSha256 && one.fromOrgId === senderOrgId,
    );
  }

  async sealRecallTaken(taken: RecallTaken): Promise<SealedWrites> {
    const row = await this.#table.seal(recalledId(taken.recallId), { type: "recalled", ...taken });
    return { batches: [row] };
  }

  /** What a file asked back; null for any other batch. */
  async recallIn(batchId: string): Promise<RecallSent | null> {
    const row = await this.#table.get(recallId(batchId));
    return row?.type === "recall" ? row : null;
  }

  async sealRecallSent(sent: RecallSent): Promise<SealedWrites> {
    const row = await this.#table.seal(recallId(sent.batchId), { type: "recall", ...sent });
    return { batches: [row] };
  }

  /** What pseudonyms for this recipient are made of, base64; null before the first batch of rows. */
  async pseudonymSecret(orgId: string): Promise<string | null> {
    const row = await this.#table.get(secretId(orgId));
    return row?.type === "pseudonyms" ? row.secret : null;
  }

  async sealPseudonymSecret(orgId: string, secret: string): Promise<SealedWrites> {
    const row = await this.#table.seal(secretId(orgId), { type: "pseudonyms", orgId, secret });
    return { batches: [row] };
  }

  /** The latest version of each row without identifiers that came from a house, by its key. */
  async rowVersionsFrom(fromOrgId: string): Promise<ReadonlyMap<string, number>> {
    const { rows } = await this.#read();
    const versions = new Map<string, number>();
    for (const row of rows.filter((one) => one.fromOrgId === fromOrgId)) {
      for (const { itemKey, rowVersion } of row.items) {
        versions.set(itemKey, Math.max(rowVersion, versions.get(itemKey) ?? 0));
      }
    }
    return versions;
  }

  /** The rows without identifiers that a batch brought. */
  async rowsOf({ contentSha256, otherOrgId }: Batch): Promise<PseudonymousRow[]> {
    const { rows } = await this.#read();
    return rows
      .filter((one) => one.contentSha256 === contentSha256 && one.fromOrgId === otherOrgId)
      .flatMap(({ items }) => items);
  }

  /** What takes rows without identifiers of a house out again; `isMeant` says which. */
  async dropRows(
    fromOrgId: string,
    isMeant: (row: PseudonymousRow, contentSha256: string) => boolean,
  ): Promise<Pick<SealedWrites, "batches" | "removals">> {
    const batches: SealedRow[] = [];
    const removals: RowRemoval[] = [];
    for await (const { id, value } of this.#table.readAll(this.#store.reportDamage)) {
      if (value.type !== "rows" || value.fromOrgId !== fromOrgId) continue;
      const items = value.items.filter((row) => !isMeant(row, value.contentSha256));
      if (items.length === value.items.length) continue;
      if (items.length === 0) removals.push({ table: "batches", id, rev: 0 });
      else batches.push(await this.#table.seal(id, { ...value, items }));
    }
    return { batches, removals };
  }

  async sealRows(
    contentSha256: string,
    fromOrgId: string,
    rows: readonly PseudonymousRow[],
  ): Promise<SealedWrites> {
    const sealed: SealedRow[] = [];
    for (let at = 0; at * SENT_PER_ROW < rows.length; at += 1) {
      const items = rows.slice(at * SENT_PER_ROW, (at + 1) * SENT_PER_ROW);
      const value = { type: "rows" as const, contentSha256, fromOrgId, items };
      sealed.push(await this.#table.seal(rowsId(contentSha256, fromOrgId, at), value));
    }
    return { batches: sealed };
  }

  /** Every table of figures that a recipient has or may have (dictionary §9 rule 5). */
  async tablesSentTo(recipientOrgId: string): Promise<NationalTable[]> {
    const { batches } = await this.#read();
    return batches.flatMap(({ direction, otherOrgId, table }) =>
      direction === "sent" && otherOrgId === recipientOrgId ? (table ?? []) : [],
    );
  }

  /** Every head that came in a batch of this house and was applied. */
  async headsOf(otherOrgId: string): Promise<ReceivedHead[]> {
    const { batches } = await this.#read();
    return batches.flatMap((batch) => {
      if (batch.direction !== "received" || batch.otherOrgId !== otherOrgId) return [];
      if (batch.auditHead === null || batch.status === "undone") return [];
      const { cutoffAt, kind, sequence } = batch;
      return { ...batch.auditHead, cutoffAt, kind, place: sequence };
    });
  }

  /**
   * The head that a recipient most likely has: of the last batch that surely went, else of the first that
   * may have gone. Null when no head was ever sent there.
   */
  async headSentTo(recipientOrgId: string): Promise<AuditHead | null> {
    const { batches } = await this.#read();
    const sent = batches
      .filter(({ direction, otherOrgId }) => direction === "sent" && otherOrgId === recipientOrgId)
      .filter(({ auditHead }) => auditHead !== null)
      .sort((a, b) => (a.auditHead?.sequence ?? 0) - (b.auditHead?.sequence ?? 0));
    const known = sent.findLast(({ status }) => status === "exported") ?? sent[0];
    return known?.auditHead ?? null;
  }

  /**
   * When each version of a record that came by file came in, by `id.version` (see `receivedKey`). The
   * sender's clock says when it changed there; what we could count and when, only ours can say.
   */
  async receivedTimes(): Promise<ReadonlyMap<string, string>> {
    const { received } = await this.#read();
    return new Map(
      received.flatMap(({ value: { receivedAt, items } }) =>
        items.map((item): [string, string] => [receivedKey(item), receivedAt]),
      ),
    );
  }

  /** What a batch brought that is still remembered, and the rows that remember it. */
  async broughtBy(batchId: string): Promise<Brought> {
    const { received } = await this.#read();
    const rows = received.filter(({ value }) => value.batchId === batchId);
    return {
      rowIds: rows.map(({ id }) => id),
      versions: rows.flatMap(({ value }) => value.items),
    };
  }

  /** Whether any of these versions went on to somebody, or may have. */
  async hasSent(versions: readonly SentVersion[]): Promise<boolean> {
    const { sent } = await this.#read();
    const asked = new Set(versions.map(receivedKey));
    return sent.some(({ items }) => items.some((item) => asked.has(receivedKey(item))));
  }

  /** Rows that remember these versions as come in now, with a batch. */
  async sealReceived(batchId: string, versions: readonly SentVersion[]): Promise<SealedWrites> {
    const receivedAt = timestamp(this.#store);
    const rows = inPieces(versions).map((items) =>
      this.#table.seal(randomUuid(), { type: "received", receivedAt, batchId, items }),
    );
    return { batches: await Promise.all(rows) };
  }

  /** The row of one part of an import that is being taken in, by its number from 0. */
  async sealTakingIn(at: number, versions: readonly SentVersion[]): Promise<SealedWrites> {
    const items = versions.map(([id, rowVersion]): [string, number] => [id, rowVersion]);
    return { batches: [await this.#table.seal(takingInId(at), { type: "taking_in", items })] };
  }

  /** Takes the rows of this many parts away. */
  endOfTakingIn(count: number): RowRemoval[] {
    return Array.from({ length: count }, (_, at) => ({
      table: "batches",
      id: takingInId(at),
      rev: 0,
    }));
  }

  /** The parts of an import that did not come to its end, first to last. */
  async takingIn(): Promise<TakingIn[]> {
    const parts: TakingIn[] = [];
    for (;;) {
      const rowId = takingInId(parts.length);
      const row = await this.#table.get(rowId);
      if (row?.type !== "taking_in") return parts;
      parts.push({ rowId, versions: row.items });
    }
  }

  /** Rows of a new batch with what it sends. */
  async seal(batch: Batch, sent: readonly SentVersion[]): Promise<SealedWrites> {
    const rows = [await this.#table.seal(batch.batchId, batch)];
    for (const [at, items] of inPieces(sent).entries()) {
      const id = pieceId(batch.batchId, at);
      rows.push(await this.#table.seal(id, { type: "sent", batchId: batch.batchId, items }));
    }
    return { batches: rows };
  }

  /** Called once main has read the file back. Unknown ids change nothing. */
  async markExported(batchId: string, fileName: string): Promise<void> {
    const batch = await this.#table.get(batchId);
    if (batch?.type !== "batch") return;
    const row = await this.#table.seal(batchId, { ...batch, status: "exported", fileName });
    await commitOrThrow(this.#store, { batches: [row] });
    this.#store.announce(["batch"]);
  }

  /** Forgets a sealed batch, and frees its number. One that was written, and unknown ids, stay. */
  async voidSealed(batchId: string): Promise<void> {
    const batch = await this.#table.get(batchId);
    if (batch?.type !== "batch" || batch.status !== "sealed") return;
    const { sentIds } = await this.#read();
    const recallRow = (await this.recallIn(batchId)) === null ? [] : [recallId(batchId)];
    const ids = [batchId, ...(sentIds.get(batchId) ?? []), ...recallRow];
    const removals = ids.map((id) => ({ table: "batches" as const, id, rev: 0 }));
    const note = { action: "edit", targetType: "batch", targetId: batchId } as const;
    await commitOrThrow(this.#store, { removals, notes: [note] });
    this.#store.announce(["batch"]);
  }

  async #read() {
    const batches: Batch[] = [];
    const sent: LedgerRow<"sent">[] = [];
    const received: { readonly id: string; readonly value: LedgerRow<"received"> }[] = [];
    const sentIds = new Map<string, string[]>();
    const receipts = new Map<string, Receipt>();
    const outcomes = new Set<string>();
    const recalled: RecallTaken[] = [];
    const recalls: RecallSent[] = [];
    const rows: LedgerRow<"rows">[] = [];
    for await (const { id, value } of this.#table.readAll(this.#store.reportDamage)) {
      if (value.type === "batch") batches.push(value);
      else if (value.type === "received") received.push({ id, value });
      else if (value.type === "receipt") receipts.set(value.receipt.batchId, value.receipt);
      else if (value.type === "outcome") outcomes.add(value.batchId);
      else if (value.type === "recalled") recalled.push(value);
      else if (value.type === "recall") recalls.push(value);
      else if (value.type === "rows") rows.push(value);
      else if (value.type === "pseudonyms") continue;
      else if (value.type === "sent") {
        sent.push(value);
        sentIds.set(value.batchId, [...(sentIds.get(value.batchId) ?? []), id]);
      }
    }
    return { batches, sent, sentIds, received, receipts, outcomes, recalled, recalls, rows };
  }
}

/** The key of a version in `receivedTimes`. */
export function receivedKey([id, rowVersion]: SentVersion): string {
  return `${id}.${String(rowVersion)}`;
}

function inPieces(versions: readonly SentVersion[]): [string, number][][] {
  const pieces: [string, number][][] = [];
  for (let start = 0; start < versions.length; start += SENT_PER_ROW) {
    const piece = versions.slice(start, start + SENT_PER_ROW);
    pieces.push(piece.map(([id, rowVersion]) => [id, rowVersion]));
  }
  return pieces;
}

const pieceId = (batchId: string, at: number): string => `${batchId}.${String(at)}`;
const takingInId = (at: number): string => `taking-in.${String(at)}`;
const outcomeId = (batchId: string): string => `${batchId}.outcome`;
const secretId = (orgId: string): string => `${orgId}.pseudonyms`;
const rowsId = (contentSha256: string, fromOrgId: string, at: number): string =>
  `${contentSha256}.${fromOrgId}.${String(at)}.rows`;
const recallId = (batchId: string): string => `${batchId}.recall`;
const recalledId = (theirRecallId: string): string => `${theirRecallId}.recalled`;
const receiptId = (batchId: string): string => `${batchId}.receipt`;
