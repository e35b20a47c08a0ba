import { randomUuid } from "../../shared/crypto";
import { mayReadCases, mayRecordCases } from "../../shared/domain/access";
import { mayReceiveFiles } from "../../shared/domain/organisation";
import {
  answerOfLine,
  answerOfReferral,
  type ReferralReply,
  type ReplyAnswer,
} from "../../shared/domain/referral-reply";
import type { ErrorCode } from "../../shared/errors";
import { replyItem } from "../../shared/exchange/referral-reply-item";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { BatchLedger } from "./batch-ledger";
import { commit } from "./commit";
import type { IncomingDesk } from "./incoming-desk";
import type { PacketRow } from "./ledger-rows";
import type { PacketLedger } from "./packet-ledger";
import type { RecordRepository } from "./record-repository";
import { makeSmallFile } from "./small-file";
import { timestamp, type StoreContext } from "./store-context";
import type { OwedAnswer, OwedAnswers, SealedBatch } from "./vault-api";

/** An answer that a house waits for, and has not got by file. */
interface Owed {
  readonly row: PacketRow;
  readonly answer: ReplyAnswer;
  readonly shown: OwedAnswer;
}

/** A file may hold so many answers; what is left goes with the next. */
const MAX_ANSWERS = 200;

/** Answers the referrals that came as sealed files, by file: where each stands here, and no name. */
export class AnswerDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #ledger: BatchLedger;
  readonly #packets: PacketLedger;
  readonly #incoming: IncomingDesk;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    ledger: BatchLedger,
    parts: { readonly packets: PacketLedger; readonly incoming: IncomingDesk },
  ) {
    this.#store = store;
    this.#records = records;
    this.#ledger = ledger;
    this.#packets = parts.packets;
    this.#incoming = parts.incoming;
  }

  /** By house; what comes from somebody to whom this person is tied is not there. */
  async owed(): Promise<OwedAnswers[]> {
    const { index, session } = this.#store;
    if (!mayReadCases(session.user.role)) return [];
    const byOrg = new Map<string, OwedAnswer[]>();
    for (const { row, shown } of await this.#owedBy(null)) {
      if (!index.isVisible(row.otherOrgId)) continue;
      byOrg.set(row.otherOrgId, [...(byOrg.get(row.otherOrgId) ?? []), shown]);
    }
    const owed: OwedAnswers[] = [];
    for (const [orgId, answers] of byOrg) {
      const org = await this.#records.get("organisation", orgId);
      owed.push({ orgId, canWrite: org !== null && mayReceiveFiles(org), answers });
    }
    return owed;
  }

  /** All that is owed to one house as one file. Codes: `record_missing` (nothing), `not_allowed`. */
  async make(orgId: string): Promise<Result<SealedBatch, ErrorCode>> {
    const { index, session } = this.#store;
    if (!mayRecordCases(session.user.role)) return err("not_allowed");
    const recipient = index.isVisible(orgId)
      ? await this.#records.get("organisation", orgId)
      : null;
    const owed = (await this.#owedBy(orgId)).slice(0, MAX_ANSWERS);
    if (recipient === null || owed.length === 0) return err("record_missing");
    if (!mayReceiveFiles(recipient)) return err("not_allowed");
    const at = timestamp(this.#store);
    const replies = owed.map(({ row: { referralId, packetSha256 }, answer }): ReferralReply => ({
      ...{ replyId: randomUuid(), referralId, packetSha256, at },
      ...answer,
    }));
    const made = await makeSmallFile(this.#store, this.#ledger, {
      ...{ cargo: "referral_reply", recipient, items: replies.map(replyItem) },
      namePart: at.slice(0, 10),
    });
    if (!made.ok) return made;
    const { sealed, batch } = made.value;
    const { batches = [] } = await this.#ledger.seal(batch, []);
    const answers = replies.map(({ packetSha256, status }) => ({ packetSha256, status }));
    const done = await commit(this.#store, {
      batches: [...batches, await this.#packets.sealAnswers({ batchId: batch.batchId, answers })],
      notes: [{ action: "export", targetType: "batch", targetId: batch.batchId }],
    });
    if (!done.ok) return done;
    this.#store.announce(["batch"]);
    return ok(sealed);
  }

  /** `orgId`: of one house, or null for all. */
  async #owedBy(orgId: string | null): Promise<Owed[]> {
    const { packets, answers } = await this.#packets.all();
    const told = new Map<string, Set<string>>();
    for (const { packetSha256, status } of answers.flatMap((file) => file.answers)) {
      told.set(packetSha256, (told.get(packetSha256) ?? new Set()).add(status));
    }
    const owed: Owed[] = [];
    for (const row of packets) {
      if (row.direction === "sent" || (orgId !== null && row.otherOrgId !== orgId)) continue;
      const now = await this.#standing(row);
      if (now === null || told.get(row.packetSha256)?.has(now.answer.status) === true) continue;
      owed.push({ row, ...now });
    }
    return owed;
  }

  /** Where a referral stands here; null for one that is gone, and for a file that nobody here may see. */
  async #standing({ packetSha256, caseId }: PacketRow): Promise<Omit<Owed, "row"> | null> {
    const line = (await this.#incoming.lines()).find((one) => one.packetSha256 === packetSha256);
    if (line !== undefined) {
      const { referralId, serviceType } = line;
      const answer = answerOfLine(line);
      return line.recalledAt === null
        ? { answer, shown: { referralId, serviceType, status: answer.status } }
        : null;
    }
    const fileId = caseId ?? (await this.#incoming.fileOf(packetSha256));
    if (fileId === null || isHidden(this.#store.index, fileId)) return null;
    const held = await this.#records.get("case", fileId);
    const referral = held?.referrals.find((one) => one.packetSha256 === packetSha256);
    if (held === null || referral === undefined) return null;
    const answer = answerOfReferral(held, referral);
    const { referralId, serviceType } = referral;
    return answer && { answer, shown: { referralId, serviceType, status: answer.status } };
  }
}
