import { randomUuid } from "../../shared/crypto";
import { mayHandleBatches, mayRecordCases } from "../../shared/domain/access";
import type { CaseRecord } from "../../shared/domain/case-record";
import { mayReceiveFiles, type Organisation } from "../../shared/domain/organisation";
import { MAX_RECALLED_ITEMS, type Recall, type RecalledItem } from "../../shared/domain/recall";
import type { RecallNotice } from "../../shared/domain/recall-notice";
import type { ErrorCode } from "../../shared/errors";
import { isMonthly } from "../../shared/exchange/file-kind";
import { recallItem } from "../../shared/exchange/recall-item";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { BatchLedger } from "./batch-ledger";
import { commit } from "./commit";
import type { CaseworkGate } from "./casework-gate";
import type { Batch, RecallSent } from "./ledger-rows";
import type { PacketLedger } from "./packet-ledger";
import { PseudonymousRows } from "./pseudonymous-rows";
import type { RecallDesk } from "./recall-desk";
import type { RecordRepository } from "./record-repository";
import { makeSmallFile } from "./small-file";
import type { StoreContext } from "./store-context";
import type { SealedBatch } from "./vault-api";

type Made = Promise<Result<SealedBatch, ErrorCode>>;

interface Asked {
  readonly recalls: readonly Recall[];
  readonly recipient: Organisation;
  readonly sent: Omit<RecallSent, "batchId">;
}

interface Desks {
  readonly desk: RecallDesk;
  readonly gate: CaseworkGate;
  readonly packets: PacketLedger;
}

/**
 * Asks back what went out, as a file for whoever has it (dictionary §5.3, §11 R3). One person may make it:
 * nothing new leaves by it, and every hour counts.
 */
export class RecallSender {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #desk: RecallDesk;
  readonly #gate: CaseworkGate;
  readonly #packets: PacketLedger;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    { desk, gate, packets }: Desks,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#desk = desk;
    this.#gate = gate;
    this.#packets = packets;
  }

  /** As `RecallsApi.makeRecall`. */
  async forFile(caseId: string, orgId: string): Made {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const held = isHidden(this.#store.index, caseId)
      ? null
      : await this.#records.get("case", caseId);
    const recipient = await this.#records.get("organisation", orgId);
    if (held === null || recipient === null) return err("record_missing");
    if (!mayReceiveFiles(recipient)) return err("not_allowed");
    const owed = held.recalls.filter((one) => one.orgId === orgId && isByFile(one));
    const recalls: Recall[] = [];
    for (const notice of owed) recalls.push(...(await this.#recallOf(notice, held)));
    if (recalls.length === 0) return err("record_missing");
    const batches = recalls
      .filter(({ deliveryKind }) => deliveryKind === "batch")
      .map(({ deliveryId: batchId, items }) => ({
        ...{ batchId, isWhole: false, itemCount: items.length },
      }));
    const noticeIds = owed.map(({ noticeId }) => noticeId);
    return this.#make({ recalls, recipient, sent: { caseId, noticeIds, batches } });
  }

  /** As `RecallsApi.takeBackBatch`. */
  async forBatch(batchId: string): Made {
    if (!mayHandleBatches(this.#store.session.user.role)) return err("not_allowed");
    const batch = await this.#ledger.get(batchId);
    if (batch?.direction !== "sent" || !isMonthly(batch.kind)) return err("record_missing");
    const recipient = await this.#records.get("organisation", batch.otherOrgId);
    if (recipient === null || !mayReceiveFiles(recipient)) return err("not_allowed");
    const items = await this.#itemsOf(batch, () => true);
    const recalls = inPieces(items).map((piece): Recall => ({
      ...recallOfBatch(batch, "sent_by_mistake"),
      ...{ isWhole: true, items: piece },
    }));
    const batches = [{ batchId, isWhole: true, itemCount: items.length }];
    return this.#make({ recalls, recipient, sent: { caseId: null, noticeIds: [], batches } });
  }

  /** The file of a recall was written: the notices that it tells of are told. */
  async written(batchId: string): Promise<void> {
    const sent = await this.#ledger.recallIn(batchId);
    if (sent === null || sent.caseId === null) return;
    await this.#gate.tellRecalls(sent.caseId, sent.noticeIds);
  }

  async #make({ recalls, recipient, sent }: Asked): Made {
    const made = await makeSmallFile(this.#store, this.#ledger, {
      ...{ cargo: "recall", recipient, items: recalls.map(recallItem), namePart: "of" },
    });
    if (!made.ok) return made;
    const { batch, sealed } = made.value;
    const [file, row] = await Promise.all([
      this.#ledger.seal(batch, []),
      this.#ledger.sealRecallSent({ batchId: batch.batchId, ...sent }),
    ]);
    const kept = await commit(this.#store, {
      batches: [...(file.batches ?? []), ...(row.batches ?? [])],
      notes: [{ action: "export", targetType: "batch", targetId: batch.batchId }],
    });
    return kept.ok ? ok(sealed) : kept;
  }

  async #recallOf({ delivery, reason }: RecallNotice, held: CaseRecord): Promise<Recall[]> {
    if (delivery.kind === "referral") return this.#recallsOfReferral(delivery.id, reason);
    const batch = await this.#ledger.get(delivery.id);
    if (batch?.direction !== "sent") return [];
    const { caseId } = held.caseFile;
    const sent = await this.#itemsOf(batch, (id) => id === caseId);
    // Without the file itself an incident still tells that the person was in it.
    const told = sent.length > 0 ? sent : await this.#incidentsIn(batch, held);
    if (told.length === 0) return [];
    return [{ ...recallOfBatch(batch, reason), isWhole: false, items: told }];
  }

  /** Each sealed file that it went in; one without a file when it went on paper or by telephone. */
  async #recallsOfReferral(deliveryId: string, reason: Recall["reason"]): Promise<Recall[]> {
    const { packets } = await this.#packets.all();
    const files = packets
      .filter(({ direction, referralId }) => direction === "sent" && referralId === deliveryId)
      .map(({ packetSha256 }) => packetSha256);
    return (files.length === 0 ? [null] : files).map((manifestSha256) => ({
      ...{ recallId: randomUuid(), deliveryKind: "referral", deliveryId, reason, manifestSha256 },
      ...{ isWhole: true, items: [] },
    }));
  }

  async #incidentsIn(batch: Batch, held: CaseRecord): Promise<RecalledItem[]> {
    const naming = new Set(await this.#desk.incidentsOf(held));
    return this.#itemsOf(batch, (id) => naming.has(id));
  }

  /** The records that went in a batch, in the versions that went, by their keys there. Offices named in it stay: they are common. */
  async #itemsOf(batch: Batch, isMeant: (id: string) => boolean): Promise<RecalledItem[]> {
    const { index } = this.#store;
    const versions = await this.#ledger.versionsIn(batch.batchId);
    const items = versions.flatMap(([id, rowVersion]) => {
      const isCommon = index.get(id)?.kind === "organisation";
      return isMeant(id) && !isCommon ? [{ itemKey: id, rowVersion }] : [];
    });
    if (batch.kind !== "pseudonymous") return items;
    const maker = await PseudonymousRows.for(this.#ledger, batch.otherOrgId);
    return Promise.all(
      items.map(async ({ itemKey, rowVersion }) => ({
        ...{ itemKey: await maker.keyOf(itemKey), rowVersion },
      })),
    );
  }
}

/** Paper is told of by a person, and so is what is told already. */
function isByFile({ toldOn, delivery }: RecallNotice): boolean {
  return toldOn === null && delivery.kind !== "court_bundle";
}

function recallOfBatch(
  { batchId, manifestSha256 }: Batch,
  reason: Recall["reason"],
): Omit<Recall, "isWhole" | "items"> {
  return {
    ...{ recallId: randomUuid(), deliveryKind: "batch", deliveryId: batchId },
    ...{ manifestSha256, reason },
  };
}

/** At least one piece: figures are asked back without any record. */
function inPieces(items: readonly RecalledItem[]): (readonly RecalledItem[])[] {
  const pieces = [items.slice(0, MAX_RECALLED_ITEMS)];
  for (let at = MAX_RECALLED_ITEMS; at < items.length; at += MAX_RECALLED_ITEMS) {
    pieces.push(items.slice(at, at + MAX_RECALLED_ITEMS));
  }
  return pieces;
}
