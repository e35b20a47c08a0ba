import { randomUuid } from "../../../shared/crypto";
import { contentOf, type CaseRecord } from "../../../shared/domain/case-record";
import type { MoveContext } from "../../../shared/domain/referral-life";
import {
  afterReply,
  type ReferralReply,
  type ReplyStanding,
} from "../../../shared/domain/referral-reply";
import type { ErrorCode } from "../../../shared/errors";
import type { Manifest } from "../../../shared/exchange/manifest";
import { readReplyItem, REPLY_KIND } from "../../../shared/exchange/referral-reply-item";
import { err, ok, type Result } from "../../../shared/result";
import { isHidden } from "../access-guard";
import type { AuditNote } from "../audit-note";
import { notesOfSave } from "../audit-save";
import type { PacketLedger } from "../packet-ledger";
import type { RecordRepository, RecordWrite } from "../record-repository";
import { timestamp, type StoreContext } from "../store-context";
import type { ReplyLine } from "../vault-api";
import type { Arrival, ArrivalDesk, ArrivalWrites } from "./arrival";

/** A file of ours with the answers to its referrals, and what they would make of it. */
interface Answered {
  readonly held: CaseRecord;
  readonly content: ReturnType<typeof contentOf>;
  readonly lines: readonly ReplyLine[];
}

/** What the answers of one file mean here. */
interface Judged {
  readonly files: readonly Answered[];
  readonly unknown: readonly ReplyLine[];
}

/**
 * Moves referrals by what their recipients answer (dictionary §6). Believed is only the house that the packet
 * went to, about the packet that it got; all else is shown and changes nothing.
 */
export class ReplyArrivals implements ArrivalDesk<ReferralReply> {
  readonly recordKind = REPLY_KIND;
  readonly read = readReplyItem;
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #packets: PacketLedger;

  constructor(store: StoreContext, records: RecordRepository, packets: PacketLedger) {
    this.#store = store;
    this.#records = records;
    this.#packets = packets;
  }

  async judge(replies: readonly ReferralReply[], { from }: Manifest): Promise<Arrival> {
    const { files, unknown } = await this.#judgeAll(replies, from.orgId);
    return {
      shown: { replies: [...files.flatMap(({ lines }) => lines), ...unknown] },
      kept: {},
      writes: async () => this.#writes(await this.#judgeAll(replies, from.orgId)),
    };
  }

  async #judgeAll(replies: readonly ReferralReply[], senderOrgId: string): Promise<Judged> {
    const inOrder = [...replies].sort((a, b) => (a.at < b.at ? -1 : 1));
    const files = new Map<string, Answered>();
    const unknown: ReplyLine[] = [];
    for (const reply of inOrder) {
      const caseId = await this.#fileOf(reply, senderOrgId);
      const before = caseId === null ? null : (files.get(caseId) ?? (await this.#held(caseId)));
      const after = before && this.#answered(before, reply, senderOrgId);
      if (after === null || caseId === null) unknown.push(unknownLine(reply));
      else files.set(caseId, after);
    }
    return { files: [...files.values()], unknown };
  }

  /** Our file that the packet was made of, when it went to whoever answers; else null. */
  async #fileOf(
    { packetSha256, referralId }: ReferralReply,
    senderOrgId: string,
  ): Promise<string | null> {
    const row = await this.#packets.packet(packetSha256);
    const isTheirs =
      row?.direction === "sent" && row.otherOrgId === senderOrgId && row.referralId === referralId;
    return isTheirs ? row.caseId : null;
  }

  async #held(caseId: string): Promise<Answered | null> {
    const held = await this.#records.get("case", caseId);
    return held && { held, content: contentOf(held), lines: [] };
  }

  #answered(
    { held, content, lines }: Answered,
    reply: ReferralReply,
    senderOrgId: string,
  ): Answered | null {
    const referral = content.referrals.find(
      ({ packetSha256, toOrgId, direction }) =>
        packetSha256 === reply.packetSha256 && toOrgId === senderOrgId && direction === "out",
    );
    if (referral === undefined) return null;
    const after = afterReply(content, referral, reply, this.#context());
    const isSeen = !isHidden(this.#store.index, held.caseFile.caseId);
    const line: ReplyLine = {
      ...lineOf(reply, after.standing),
      caseNo: isSeen ? held.caseFile.caseNo : null,
      serviceType: isSeen ? referral.serviceType : null,
    };
    return { held, content: after.content, lines: [...lines, line] };
  }

  async #writes({ files }: Judged): Promise<Result<ArrivalWrites, ErrorCode>> {
    const records: RecordWrite[] = [];
    const notes: AuditNote[] = [];
    for (const { held, content, lines } of files) {
      if (lines.every(({ standing }) => standing !== "new")) continue;
      const { caseId } = held.caseFile;
      const build = (meta: unknown) => ({ ...content, kind: "case", meta });
      const next = await this.#records.next(caseId, held.meta.rowVersion, build);
      if (!next.ok) return err(next.error);
      const { before, record, replaces } = next.value;
      records.push({ record, replaces });
      notes.push(...notesOfSave(before, record), {
        ...{ action: "receipt", targetType: "case", targetId: caseId },
      });
    }
    return ok({ records, rows: { notes } });
  }

  /** An answer comes behind the gate: nothing more leaves by it. */
  #context(): MoveContext {
    const closed = {
      ...{ isAllowed: false, reasons: [], scope: [], mayCount: false },
      ...{ withoutIdentifiers: true, consent: null, leaveOut: [], canOverride: false },
    };
    return {
      gate: () => closed,
      now: timestamp(this.#store),
      by: this.#store.session.user.userId,
      approvedBy: null,
      newId: randomUuid,
      newCode: () => "",
    };
  }
}

function lineOf(reply: ReferralReply, standing: ReplyStanding | "unknown"): ReplyLine {
  const { replyId, status, at } = reply;
  return { replyId, status, at, standing, caseNo: null, serviceType: null };
}

function unknownLine(reply: ReferralReply): ReplyLine {
  return lineOf(reply, "unknown");
}
