import { randomUuid } from "../../shared/crypto";
import { mayReadCases, mayRecordCases } from "../../shared/domain/access";
import { contentOf, type CaseRecord } from "../../shared/domain/case-record";
import {
  acceptedReferral,
  asReferral,
  declinedReferral,
  incomingToldSchema,
  keptIncoming,
  recalledReferral,
  receivedReferral,
  type IncomingReferral,
} from "../../shared/domain/incoming-referral";
import type { Referral } from "../../shared/domain/referral";
import { answerDueMs } from "../../shared/domain/referral-alarm";
import { acceptedTransfer } from "../../shared/domain/referral-transfer";
import { filledFromPacket } from "../../shared/domain/packet-into-file";
import { AppError, type ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { AuditNote } from "./audit-note";
import { notesOfSave } from "./audit-save";
import { commit, type SealedWrites } from "./commit";
import type { SealedRow } from "./database";
import type { MetaRepository } from "./meta-repository";
import type { PacketLedger } from "./packet-ledger";
import type { RecordRepository } from "./record-repository";
import { timestamp, type StoreContext } from "./store-context";
import type { IncomingApi, ReadFile, SavedVersion } from "./vault-api";

type Lines = readonly IncomingReferral[];
type Told = Parameters<IncomingApi["receiveReferral"]>[0];
type Reason = Parameters<IncomingApi["declineReferral"]>[1];

/** Keeps the referrals that others made to this house until they are answered, and brings them into files. */
export class IncomingDesk {
  readonly #store: StoreContext;
  readonly #meta: MetaRepository;
  readonly #records: RecordRepository;
  readonly #packets: PacketLedger;
  /** What waits, as the last commit left it; null until it was read. */
  #lines: Lines | null = null;
  /** One change after the other: all lines are one row. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    store: StoreContext,
    meta: MetaRepository,
    records: RecordRepository,
    packets: PacketLedger,
  ) {
    this.#store = store;
    this.#meta = meta;
    this.#records = records;
    this.#packets = packets;
  }

  /**
   * Reads what waits, once: a save of a file must not fail because the engine fails by then. A row that
   * does not open is noted, and whoever asks for the lines is told.
   */
  async start(): Promise<void> {
    await this.#read().catch((thrown: unknown) => {
      if (!(thrown instanceof AppError)) throw thrown;
    });
  }

  /** What comes from somebody to whom this person is tied is not there for them (dictionary §3.2). */
  async list(): Promise<Lines> {
    const { index, session, now } = this.#store;
    if (!mayReadCases(session.user.role)) return [];
    const lines = keptIncoming(await this.#read(), now());
    return lines
      .filter((line) => index.isVisible(line.fromOrgId) && !this.#isInFile(line))
      .sort((a, b) => rankOf(a) - rankOf(b) || (a.receivedAt < b.receivedAt ? 1 : -1));
  }

  async receive(told: Told): Promise<Result<{ readonly referralId: string }, ErrorCode>> {
    const read = incomingToldSchema.safeParse(told);
    if (!read.success) return err("bad_content");
    if (!this.#store.index.isVisible(read.data.fromOrgId)) return err("bad_request");
    const made = receivedReferral(read.data, {
      ...this.#doer(),
      newId: randomUuid,
      ownOrgId: this.#ownOrgId(),
    });
    if (!made.ok) return made;
    const { referralId } = made.value;
    const done = await this.#change((lines) => ok([...lines, made.value]), "create", referralId);
    return done.ok ? ok({ referralId }) : done;
  }

  async accept(referralId: string, caseId: string): Promise<Result<Referral, ErrorCode>> {
    // A file that is here takes it up by `acceptInto`, which looks at who may write it.
    if (this.#store.index.get(caseId) !== undefined) return err("bad_request");
    const done = await this.#answer(referralId, (line) =>
      acceptedReferral(line, caseId, this.#doer()),
    );
    return done.ok ? ok(asReferral(done.value, this.#ownOrgId())) : done;
  }

  async acceptInto(
    referralId: string,
    { caseId, rowVersion }: ReadFile,
  ): Promise<Result<SavedVersion, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const isThere = !isHidden(this.#store.index, caseId);
    const held = isThere ? await this.#records.get("case", caseId) : null;
    const line = (await this.#read()).find((one) => one.referralId === referralId);
    if (held === null || line === undefined) return err("record_missing");
    if (held.caseFile.status === "void_error") return err("referral_not_now");
    if (acceptedTransfer(held) !== null) return err("referral_transferred");
    if (held.referrals.some((one) => one.referralId === referralId)) {
      await this.#followInto(caseId, referralId);
      return err("referral_not_now");
    }
    const accepted = acceptedReferral(line, caseId, this.#doer());
    if (!accepted.ok) return accepted;
    const saved = await this.#saveInto(held, rowVersion, accepted.value);
    if (saved.ok) await this.#followInto(caseId, referralId);
    return saved;
  }

  async decline(referralId: string, reason: Reason): Promise<Result<null, ErrorCode>> {
    const done = await this.#answer(referralId, (line) =>
      declinedReferral(line, reason, this.#doer()),
    );
    return done.ok ? ok(null) : done;
  }

  /** The referrals that the first save of a file takes in. */
  arrivedFor(caseId: string): Referral[] {
    return (this.#lines ?? [])
      .filter((line) => line.caseId === caseId && line.status === "accepted")
      .map((line) => asReferral(line, this.#ownOrgId()));
  }

  /** Forgets the lines that stand in a file now; one that is left behind is not shown, and goes later. */
  async follow(caseId: string, referralIds: readonly string[] = []): Promise<void> {
    const isDone = (line: IncomingReferral): boolean =>
      line.caseId === caseId || referralIds.includes(line.referralId);
    if (!(this.#lines ?? []).some(isDone)) return;
    await this.#change((lines) => ok(lines.filter((line) => !isDone(line))), null, caseId);
  }

  /** Every line that was not taken into a file, also such as somebody here may not see. */
  async lines(): Promise<Lines> {
    return (await this.#read()).filter((line) => !this.#isInFile(line));
  }

  /** The file that a line was accepted for and has reached, where the line could not be forgotten then. */
  async fileOf(packetSha256: string): Promise<string | null> {
    const line = (await this.#read()).find((one) => one.packetSha256 === packetSha256);
    return line?.caseId ?? null;
  }

  /**
   * What a recall by the house that sent it does to a line: what was told of the person goes. Null when no
   * such line is here, or it says so already. Rides in the commit of the import.
   */
  async recalled(
    packetSha256: string,
    fromOrgId: string,
  ): Promise<Pick<SealedWrites, "meta" | "applied"> | null> {
    const line = (await this.lines()).find(
      (one) => one.packetSha256 === packetSha256 && one.fromOrgId === fromOrgId,
    );
    if (line === undefined || line.recalledAt !== null) return null;
    return this.arrived(recalledReferral(line, timestamp(this.#store)));
  }

  /**
   * The row of a line that came as a sealed file, new or in place of what came before; the line is there once
   * the commit that it rides in is acknowledged.
   */
  async arrived(line: IncomingReferral): Promise<Pick<SealedWrites, "meta" | "applied">> {
    await this.#read();
    return {
      meta: [await this.#meta.sealIncomingPacket(line)],
      applied: () => {
        const others = (this.#lines ?? []).filter((one) => one.referralId !== line.referralId);
        this.#lines = [...others, line];
        this.#store.announce(["case"]);
      },
    };
  }

  /** Forgets a line that a file has taken in, and remembers which. */
  async #followInto(caseId: string, referralId: string): Promise<void> {
    await this.#change(
      (lines) => ok(lines.filter((line) => line.referralId !== referralId)),
      null,
      caseId,
      referralId,
    );
  }

  #saveInto(held: CaseRecord, rowVersion: number, line: IncomingReferral) {
    const own = contentOf(held);
    const content = line.packet === null ? own : filledFromPacket(own, line.packet, randomUuid);
    const { caseId } = held.caseFile;
    const referrals = [...content.referrals, asReferral(line, this.#ownOrgId())];
    const build = (meta: unknown) => ({ ...content, referrals, kind: "case", meta });
    return this.#records.save(caseId, rowVersion, build, null, (before, after) => [
      ...notesOfSave(before, after),
      { action: "receipt", targetType: "referral", targetId: line.referralId },
    ]);
  }

  async #read(): Promise<Lines> {
    this.#lines ??= await this.#meta.incoming();
    return this.#lines;
  }

  /** Gives the line as it stands after the answer. */
  async #answer(
    referralId: string,
    answer: (line: IncomingReferral) => Result<IncomingReferral, ErrorCode>,
  ): Promise<Result<IncomingReferral, ErrorCode>> {
    const done = await this.#change(
      (lines) => {
        const line = lines.find((one) => one.referralId === referralId);
        if (line === undefined || !this.#store.index.isVisible(line.fromOrgId)) {
          return err("record_missing");
        }
        const next = answer(line);
        if (!next.ok) return next;
        return ok(lines.map((one) => (one === line ? next.value : one)));
      },
      "receipt",
      referralId,
    );
    if (!done.ok) return done;
    const answered = (await this.#read()).find((one) => one.referralId === referralId);
    return answered === undefined ? err("record_missing") : ok(answered);
  }

  /** `takenInto`: the line that the file `targetId` has taken in. */
  #change(
    change: (lines: Lines) => Result<Lines, ErrorCode>,
    action: AuditNote["action"] | null,
    targetId: string,
    takenInto: string | null = null,
  ): Promise<Result<null, ErrorCode>> {
    const doing = this.#turn.then(async (): Promise<Result<null, ErrorCode>> => {
      if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
      const before = await this.#read();
      const kept = keptIncoming(before, this.#store.now());
      const next = change(kept.filter((line) => !this.#isInFile(line)));
      if (!next.ok) return next;
      const done = await commit(this.#store, {
        ...(await this.#meta.sealIncoming(before, next.value)),
        batches: await this.#placesOf(
          before.map((line) =>
            line.referralId === takenInto ? { ...line, caseId: targetId } : line,
          ),
          next.value,
        ),
        notes: action === null ? [] : [{ action, targetType: "referral", targetId }],
      });
      if (done.ok) {
        this.#lines = next.value;
        this.#store.announce(["case"]);
      }
      return done;
    });
    this.#turn = doing.catch(() => undefined);
    return doing;
  }

  /** Of those that are forgotten because they stand in a file: where, for our answers to them. */
  async #placesOf(before: Lines, after: Lines): Promise<SealedRow[]> {
    const rows: SealedRow[] = [];
    for (const { packetSha256, caseId, referralId } of before) {
      const isGone = after.every((line) => line.referralId !== referralId);
      if (packetSha256 === null || caseId === null || !isGone) continue;
      const row = await this.#packets.packet(packetSha256);
      if (row !== null) rows.push(await this.#packets.sealPacket({ ...row, caseId }));
    }
    return rows;
  }

  /** Its file was saved, and the line could not be forgotten then. */
  #isInFile({ caseId }: IncomingReferral): boolean {
    return caseId !== null && this.#store.index.get(caseId) !== undefined;
  }

  #ownOrgId(): string {
    return this.#store.session.organisation.orgId;
  }

  #doer() {
    return { now: timestamp(this.#store), by: this.#store.session.user.userId };
  }
}

/** Those without an answer first, by when it is owed; then those whose file is not saved; then a no. */
function rankOf(line: IncomingReferral): number {
  if (line.status === "received") return answerDueMs(line) ?? 0;
  return line.status === "accepted" ? Number.MAX_SAFE_INTEGER - 1 : Number.MAX_SAFE_INTEGER;
}
