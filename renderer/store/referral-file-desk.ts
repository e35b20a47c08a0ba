import { randomBytes, randomUuid, sha256Hex } from "../../shared/crypto";
import { mayRecordCases } from "../../shared/domain/access";
import { contentOf, type CaseContent, type CaseRecord } from "../../shared/domain/case-record";
import { packetOf } from "../../shared/domain/packet-made";
import { receiptCodeFrom } from "../../shared/domain/receipt-code";
import type { Referral } from "../../shared/domain/referral";
import { moveReferral } from "../../shared/domain/referral-life";
import { unsentReferral, withPacket } from "../../shared/domain/referral-packet";
import type { ErrorCode } from "../../shared/errors";
import { makeFile } from "../../shared/exchange/make-file";
import { packetItem } from "../../shared/exchange/referral-packet";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import { notesOfSave } from "./audit-save";
import type { BatchLedger } from "./batch-ledger";
import { commit, type SealedWrites } from "./commit";
import { fileDraft } from "./file-draft";
import { fileNamePart } from "./file-name";
import type { Batch } from "./ledger-rows";
import type { PacketLedger } from "./packet-ledger";
import type { RecordRepository } from "./record-repository";
import { ReferralGate } from "./referral-gate";
import { makeSmallFile } from "./small-file";
import { timestamp, type StoreContext } from "./store-context";
import type { SealedBatch } from "./vault-api";

type Made = Promise<Result<SealedBatch, ErrorCode>>;

/** A file of this house with one referral of it. */
interface Found {
  readonly held: CaseRecord;
  readonly referral: Referral;
}

/** Sends referrals as sealed files (dictionary §6): one person, the parts that may go, one organisation. */
export class ReferralFileDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #packets: PacketLedger;
  readonly #gate: ReferralGate;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    packets: PacketLedger,
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#packets = packets;
    this.#gate = new ReferralGate(store, records);
  }

  /** Makes the file, asks the gate once more, and counts the referral as sent: one commit. */
  async send(caseId: string, referralId: string, expectedVersion: number): Made {
    const found = await this.#find(caseId, referralId);
    if (!found.ok) return found;
    const { held, referral } = found.value;
    const gate = await this.#gate.to(referral.toOrgId);
    const recipient = await this.#records.get("organisation", referral.toOrgId);
    if (gate === null || recipient === null) return err("record_missing");
    const moved = moveReferral(
      contentOf(held),
      referralId,
      { type: "send", via: "encrypted_file" },
      {
        gate: (asked, form) => gate(held, asked, form),
        now: timestamp(this.#store),
        by: this.#store.session.user.userId,
        approvedBy: null,
        newId: randomUuid,
        newCode: () => receiptCodeFrom(randomBytes(8)),
      },
    );
    if (!moved.ok) return moved;
    const sent = referralOf(moved.value, referralId);
    const packet = sent && packetOf(moved.value, sent, gate(held, sent, "file"));
    if (packet === null) return err("referral_stopped");
    const made = await makeSmallFile(this.#store, this.#ledger, {
      ...{ cargo: "referral", recipient, items: [packetItem(packet)] },
      namePart: packet.sentAt.slice(0, 10),
    });
    if (!made.ok) return made;
    const { sealed, batch } = made.value;
    const content = withPacket(moved.value, referralId, batch.manifestSha256);
    const saved = await this.#save(held, expectedVersion, content, {
      batches: await this.#rowsOf(batch, {
        ...{ referralId, caseId, rowVersion: expectedVersion + 1 },
      }),
      notes: [{ action: "export", targetType: "case", targetId: caseId }],
    });
    return saved.ok ? ok(sealed) : saved;
  }

  /**
   * The same file once more, for one that was lost and that nobody has answered: the same manifest to the
   * byte. `batch_changed` when by the gate of today it would be another one.
   */
  async again(caseId: string, referralId: string): Made {
    const found = await this.#find(caseId, referralId);
    if (!found.ok) return found;
    const { held, referral } = found.value;
    if (referral.status !== "sent" || referral.packetSha256 === null)
      return err("referral_not_now");
    const row = await this.#packets.packet(referral.packetSha256);
    const batch = row && (await this.#ledger.get(row.batchId));
    const recipient = await this.#records.get("organisation", referral.toOrgId);
    const gate = await this.#gate.to(referral.toOrgId);
    if (row === null || batch === null || recipient === null || gate === null) {
      return err("record_missing");
    }
    const then = await this.#records.getVersion(caseId, row.rowVersion ?? 0);
    if (then?.kind !== "case") return err("batch_changed");
    const sent = referralOf(then, referralId);
    const answer = gate(held, referral, "file");
    const mayGo = answer.isAllowed || (answer.canOverride && referral.override !== null);
    const packet = sent && mayGo ? packetOf(contentOf(then), sent, answer) : null;
    if (packet === null) return err("batch_changed");
    const { period, cutoffAt, auditHead, sequence, otherOrgId } = batch;
    const stream = { direction: "sent", kind: "referral", otherOrgId } as const;
    const before = (await this.#ledger.stream(stream)).find((one) => one.sequence === sequence - 1);
    const draft = fileDraft(this.#store, {
      ...{ cargo: "referral", recipient, sequence, period, cutoffAt, auditHead },
      previousManifestSha256: before?.manifestSha256 ?? null,
    });
    const { batchId } = batch;
    const made = await makeFile({ ...draft, batchId }, [packetItem(packet)], this.#store.identity);
    if (!made.ok) return made;
    if (made.value.manifestSha256 !== batch.manifestSha256) return err("batch_changed");
    const note = { action: "export", targetType: "case", targetId: caseId } as const;
    const noted = await commit(this.#store, { notes: [note] });
    if (!noted.ok) return noted;
    const { siteCode } = this.#store.session.organisation;
    const day = packet.sentAt.slice(0, 10);
    return ok({
      batchId,
      bytes: made.value.fileBytes,
      sha256: await sha256Hex(made.value.fileBytes),
      suggestedName: fileNamePart(`chumrok-${siteCode}-referral-${day}-${String(sequence)}`),
    });
  }

  /** Once main has read the file back. */
  async written(batchId: string, fileName: string): Promise<Result<null, ErrorCode>> {
    const batch = await this.#own(batchId);
    if (!batch.ok) return batch;
    await this.#ledger.markExported(batchId, fileName);
    return ok(null);
  }

  /** When surely no file was written: the referral is ready again, an answer is owed again. */
  async notWritten(batchId: string): Promise<Result<null, ErrorCode>> {
    const found = await this.#own(batchId);
    if (!found.ok) return found;
    const batch = found.value;
    if (batch.status !== "sealed") return err("bad_request");
    const removals = this.#packets.removalsOf(batchId, batch.manifestSha256);
    const row = await this.#packets.packet(batch.manifestSha256);
    const held = row?.caseId ? await this.#records.get("case", row.caseId) : null;
    const note = { action: "edit", targetType: "batch", targetId: batchId } as const;
    if (batch.kind === "referral" && held !== null) {
      const { session } = this.#store;
      const content = unsentReferral(contentOf(held), batch.manifestSha256, {
        ...{ now: timestamp(this.#store), by: session.user.userId },
      });
      const writes = { removals, notes: [note] };
      const saved = await this.#save(held, held.meta.rowVersion, content, writes);
      return saved.ok ? ok(null) : saved;
    }
    const done = await commit(this.#store, { removals, notes: [note] });
    if (done.ok) this.#store.announce(["batch"]);
    return done;
  }

  async #own(batchId: string): Promise<Result<Batch, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const batch = await this.#ledger.get(batchId);
    const isOurs = batch?.kind === "referral" || batch?.kind === "referral_reply";
    if (batch === null || !isOurs || batch.direction !== "sent") return err("record_missing");
    return ok(batch);
  }

  async #find(caseId: string, referralId: string): Promise<Result<Found, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    if (isHidden(this.#store.index, caseId)) return err("record_missing");
    const held = await this.#records.get("case", caseId);
    const referral = held && referralOf(held, referralId);
    if (held === null || referral === null) return err("record_missing");
    return ok({ held, referral });
  }

  async #rowsOf(
    batch: Batch,
    of: { readonly referralId: string; readonly caseId: string; readonly rowVersion: number },
  ) {
    const { batches = [] } = await this.#ledger.seal(batch, []);
    const { manifestSha256: packetSha256, batchId, otherOrgId } = batch;
    const row = { packetSha256, batchId, direction: "sent", otherOrgId, ...of } as const;
    return [...batches, await this.#packets.sealPacket(row)];
  }

  #save(
    { caseFile }: CaseRecord,
    expectedVersion: number,
    content: CaseContent,
    others: SealedWrites,
  ) {
    const build = (meta: unknown) => ({ ...content, kind: "case", meta });
    return this.#records.save(
      caseFile.caseId,
      expectedVersion,
      build,
      null,
      (before, after) => notesOfSave(before, after),
      others,
    );
  }
}

function referralOf({ referrals }: Pick<CaseContent, "referrals">, id: string): Referral | null {
  return referrals.find(({ referralId }) => referralId === id) ?? null;
}
