import { toBase64 } from "../../shared/crypto";
import { mayReadAudit } from "../../shared/domain/access";
import { AUDIT_START, withoutDetails } from "../../shared/audit/audit-chain";
import { readAuditFile, writeAuditFile, type AuditFile } from "../../shared/audit/audit-file";
import { ChainCheck } from "../../shared/audit/chain-check";
import type { AuditEvent } from "../../shared/domain/audit-event";
import type { ErrorCode } from "../../shared/errors";
import type { KnownSender } from "../../shared/exchange/known-sender";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { AuditLog } from "./audit-log";
import { pageOf } from "./audit-page";
import type { BatchLedger, ReceivedHead } from "./batch-ledger";
import { fileNamePart } from "./file-name";
import type { OrganisationCards } from "./organisation-cards";
import { timestamp, type StoreContext } from "./store-context";
import type { AuditPage, AuditQuery, AuditVerdict } from "./vault-api";

/** How many entries are checked between two words of progress. */
const PROGRESS_ENTRIES = 500;

/** Reads, checks and hands out the audit chain, for those whose role allows it. */
export class AuditDesk {
  readonly #store: StoreContext;
  readonly #log: AuditLog;
  readonly #ledger: BatchLedger;
  readonly #cards: OrganisationCards;

  constructor(store: StoreContext, log: AuditLog, ledger: BatchLedger, cards: OrganisationCards) {
    this.#store = store;
    this.#log = log;
    this.#ledger = ledger;
    this.#cards = cards;
  }

  async page(query: AuditQuery): Promise<Result<AuditPage, ErrorCode>> {
    if (!this.#mayRead) return err("not_allowed");
    const { index, session } = this.#store;
    const events = await this.#log.events();
    return ok(pageOf(events, query, session.user, (id) => isHidden(index, id)));
  }

  /** Against the head that lies apart from the entries. `onProgress` from 0 to 1. */
  async verify(onProgress: (done: number) => void): Promise<Result<AuditVerdict, ErrorCode>> {
    if (!this.#mayRead) return err("not_allowed");
    const { head } = this.#log;
    const check = new ChainCheck();
    for (const [at, event] of (await this.#upTo(head.sequence)).entries()) {
      if (at % PROGRESS_ENTRIES === 0) onProgress(at / head.sequence);
      await check.next(await withoutDetails(event));
    }
    onProgress(1);
    return ok(check.verdict(head));
  }

  /** Every entry without who and why, under the signed head. `record_missing` for an empty chain. */
  async export(): Promise<Result<{ bytes: Uint8Array; suggestedName: string }, ErrorCode>> {
    if (!this.#mayRead) return err("not_allowed");
    const { head } = this.#log;
    if (head.sequence === AUDIT_START.sequence) return err("record_missing");
    const { session, identity } = this.#store;
    const { orgId, siteCode } = session.organisation;
    const exportedAt = timestamp(this.#store);
    const events = await Promise.all((await this.#upTo(head.sequence)).map(withoutDetails));
    const facts = { ...head, orgId, mode: session.mode, exportedAt };
    return ok({
      bytes: await writeAuditFile(facts, events, identity),
      suggestedName: fileNamePart(`chumrok-audit-${siteCode}-${exportedAt.slice(0, 10)}`),
    });
  }

  /** The chain of any confirmed house, or our own: by itself, and by the heads that its batches brought. */
  async checkFile(
    bytes: Uint8Array,
  ): Promise<Result<AuditVerdict & { readonly headsChecked: number }, ErrorCode>> {
    if (!this.#mayRead) return err("not_allowed");
    const file = await readAuditFile(bytes, this.#store.session.mode, await this.#known());
    if (!file.ok) return file;
    const check = new ChainCheck();
    for (const event of file.value.events) await check.next(event);
    const { checked, brokenAt } = check.verdict(file.value.head);
    const heads = await this.#ledger.headsOf(file.value.head.orgId);
    const due = heads.filter(({ cutoffAt }) => cutoffAt <= file.value.head.exportedAt);
    const faults = [brokenAt, ...due.map((head) => faultAgainst(head, file.value))];
    const found = faults.filter((fault) => fault !== null);
    return ok({
      checked,
      brokenAt: found.length === 0 ? null : Math.min(...found),
      headsChecked: due.length,
    });
  }

  get #mayRead(): boolean {
    return mayReadAudit(this.#store.session.user.role);
  }

  /** Without what is added while somebody looks. */
  async #upTo(sequence: number): Promise<AuditEvent[]> {
    return (await this.#log.events()).filter((event) => event.sequence <= sequence);
  }

  async #known(): Promise<KnownSender[]> {
    const { session, identity } = this.#store;
    const signingPublic = toBase64(identity.signingPublicRaw);
    const { orgId } = session.organisation;
    const others = (await this.#cards.knownSenders()).filter(
      ({ refusal }) => refusal === undefined,
    );
    return [{ orgId, signingPublic }, ...(await this.#cards.ownFormerKeys()), ...others];
  }
}

/** Where a file contradicts a head that came in a batch; past its end, what is missing first. */
function faultAgainst(head: ReceivedHead, { events, head: fileHead }: AuditFile): number | null {
  if (head.sequence > fileHead.sequence) return fileHead.sequence + 1;
  const isSame = events[head.sequence - 1]?.hash === head.hash;
  return isSame ? null : head.sequence;
}
