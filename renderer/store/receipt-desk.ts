import { randomUuid } from "../../shared/crypto";
import { mayReceiveFiles } from "../../shared/domain/organisation";
import { coversAll, type Receipt } from "../../shared/domain/receipt";
import type { ErrorCode } from "../../shared/errors";
import type { JsonObject } from "../../shared/exchange/json";
import type { Manifest } from "../../shared/exchange/manifest";
import {
  isSignedBy,
  readReceiptItem,
  RECEIPT_KIND,
  receiptItem,
  signReceipt,
} from "../../shared/exchange/receipt-item";
import { err, ok, type Result } from "../../shared/result";
import type { BatchLedger } from "./batch-ledger";
import type { Arrival, ArrivalDesk } from "./import/arrival";
import type { Batch } from "./ledger-rows";
import { receiptInShort } from "./batch-entry";
import { commit } from "./commit";
import type { RecordRepository } from "./record-repository";
import { makeSmallFile } from "./small-file";
import type { StoreContext } from "./store-context";
import type { ReceiptLine, SealedBatch } from "./vault-api";

/** A receipt that came, with what taking it in would do. */
interface JudgedReceipt {
  readonly receipt: Receipt;
  readonly line: ReceiptLine;
}

/** Answers batches that came, and believes the answers to batches that were sent (dictionary §7). */
export class ReceiptDesk implements ArrivalDesk<Receipt> {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;

  constructor(store: StoreContext, records: RecordRepository, ledger: BatchLedger) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
  }

  /**
   * The receipt for a batch that was taken in, as a file for its sender. It names nobody: keys of records
   * that the sender gave, and why they were not taken. Codes: `record_missing`, `not_allowed`,
   * `file_too_large`, `disk_full`.
   */
  async make(batchId: string): Promise<Result<SealedBatch, ErrorCode>> {
    const batch = await this.#ledger.get(batchId);
    const outcome = await this.#ledger.outcomeOf(batchId);
    if (batch === null || outcome === null || batch.contentSha256 === null) {
      return err("record_missing");
    }
    const recipient = await this.#records.get("organisation", batch.otherOrgId);
    if (recipient === null || !mayReceiveFiles(recipient)) return err("not_allowed");
    const { session, identity } = this.#store;
    const { receivedAt, acceptedCount, duplicateCount, rejected, theirBatchId } = outcome;
    const receipt = await signReceipt(
      {
        ...{ receiptId: randomUuid(), batchId: theirBatchId, contentSha256: batch.contentSha256 },
        ...{ receivedAt, byOrgId: session.organisation.orgId },
        ...{ acceptedCount, duplicateCount, rejected },
      },
      identity,
    );
    const made = await makeSmallFile(this.#store, this.#ledger, {
      ...{ cargo: "receipt", recipient, items: [receiptItem(receipt)], namePart: batch.period },
    });
    if (!made.ok) return made;
    const { batch: sent, sealed } = made.value;
    const kept = await commit(this.#store, {
      ...(await this.#ledger.seal(sent, [])),
      notes: [{ action: "export", targetType: "batch", targetId: sent.batchId }],
    });
    return kept.ok ? ok(sealed) : kept;
  }

  readonly recordKind = RECEIPT_KIND;

  read(value: JsonObject): Receipt | null {
    return readReceiptItem(value);
  }

  /** Taking receipts in moves the batches that they answer; one that says nothing new writes nothing. */
  async judge(receipts: readonly Receipt[], { from }: Manifest): Promise<Arrival> {
    const judged = await this.#judgeAll(receipts, from);
    const fresh = judged.filter(({ line }) => line.standing === "new");
    return {
      shown: { receipts: judged.map(({ line }) => line) },
      kept: {},
      writes: async () => {
        const rows = await this.#ledger.sealReceipts(fresh.map(({ receipt }) => receipt));
        return ok({ records: [], rows });
      },
    };
  }

  /**
   * What receipts of one sender would do. Believed is only what that sender signed about a batch of ours
   * that went to it with exactly this content, and that accounts for every record in it.
   */
  async #judgeAll(
    receipts: readonly Receipt[],
    sender: { readonly orgId: string; readonly signingPublic: string },
  ): Promise<JudgedReceipt[]> {
    const judged = receipts.map(async (receipt) => {
      const batch = await this.#ledger.get(receipt.batchId);
      const isOurs = batch !== null && isAbout(batch, receipt, sender.orgId);
      const isBelieved = isOurs && (await isSignedBy(receipt, sender.signingPublic));
      const held = isBelieved ? await this.#ledger.receiptOf(receipt.batchId) : null;
      const standing = isBelieved ? standingOf(receipt, held) : "unknown";
      const period = isBelieved ? batch.period : null;
      return { receipt, line: lineOf(receipt, period, standing) };
    });
    return Promise.all(judged);
  }
}

function isAbout(batch: Batch, receipt: Receipt, senderOrgId: string): boolean {
  return (
    batch.direction === "sent" &&
    batch.kind !== "receipt" &&
    batch.otherOrgId === senderOrgId &&
    receipt.byOrgId === senderOrgId &&
    batch.contentSha256 === receipt.contentSha256 &&
    coversAll(receipt, batch.recordCount)
  );
}

function standingOf(receipt: Receipt, held: Receipt | null): ReceiptLine["standing"] {
  if (held === null) return "new";
  if (held.receiptId === receipt.receiptId) return "same";
  return receipt.receivedAt >= held.receivedAt ? "new" : "older";
}

function lineOf(
  receipt: Receipt,
  period: string | null,
  standing: ReceiptLine["standing"],
): ReceiptLine {
  return { ...receiptInShort(receipt), batchId: receipt.batchId, period, standing };
}
