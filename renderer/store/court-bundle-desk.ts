import { randomUuid, sha256Hex } from "../../shared/crypto";
import { mayReadCases, mayRecordCases } from "../../shared/domain/access";
import { contentOf, type CaseRecord } from "../../shared/domain/case-record";
import type { IncidentContent } from "../../shared/domain/incident";
import type { ErrorCode } from "../../shared/errors";
import { canonicalJson } from "../../shared/exchange/json";
import { courtBundleSchema, type CourtBundle } from "../../shared/papers/court-bundle/bundle";
import { MAX_SHOWN_REASON, noteText } from "../../shared/papers/court-bundle/bundle-note";
import { mayGoToCourt } from "../../shared/papers/court-bundle/bundle-scope";
import { isClean, shownFields } from "../../shared/papers/court-bundle/draw-bundle";
import {
  GUARDED_KINDS,
  suggestedWords,
  type Exposed,
} from "../../shared/papers/court-bundle/suggested-words";
import { err, ok, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { BundleRequest, BundleSource } from "./api/court-bundle";
import type { AttachmentDesk } from "./attachment-desk";
import type { AuditLog } from "./audit-log";
import { exposedBy } from "./exposed-words";
import type { RecordRepository } from "./record-repository";
import { ReferralGate } from "./referral-gate";
import type { StoreContext } from "./store-context";
import { veiled } from "./veiled-victims";

/** Makes sure of a bundle for a court before it leaves, and remembers that it left. */
export class CourtBundleDesk {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #attachments: AttachmentDesk;
  readonly #audit: AuditLog;
  readonly #gate: ReferralGate;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    attachments: AttachmentDesk,
    audit: AuditLog,
  ) {
    this.#store = store;
    this.#records = records;
    this.#attachments = attachments;
    this.#audit = audit;
    this.#gate = new ReferralGate(store, records);
  }

  async source(caseId: string): Promise<BundleSource | null> {
    const held = await this.#held(caseId);
    if (held === null) return null;
    const incidents = await this.#incidentsOf(held);
    return { incidents, exposed: await this.#exposed(held, incidents) };
  }

  async check(request: BundleRequest): Promise<Result<{ sha256: string }, ErrorCode>> {
    const found = await this.#sound(request);
    if (!found.ok) return found;
    const refusal = await this.#refusal(found.value.held, request);
    if (refusal !== null) return err(refusal);
    return ok({ sha256: await hashOf(found.value.bundle) });
  }

  async note(request: BundleRequest): Promise<Result<null, ErrorCode>> {
    const found = await this.#sound(request);
    if (!found.ok) return found;
    const { toOrgId, shownBecause, caseId } = request;
    const bundleId = randomUuid();
    const sha256 = await hashOf(found.value.bundle);
    await this.#audit.note([
      {
        action: "print",
        targetType: "court_bundle",
        targetId: caseId,
        fieldNames: shownFields(found.value.bundle),
        reason: noteText({ bundleId, sha256, toOrgId, shownBecause }),
      },
    ]);
    // A delivery more: whoever looks at what went out asks again.
    this.#store.announce(["case"]);
    return ok(null);
  }

  /** The bundle, once it holds nothing that must be out and its files are what it says they are. */
  async #sound({
    caseId,
    bundle,
    hidden,
    shownBecause,
  }: BundleRequest): Promise<Result<{ held: CaseRecord; bundle: CourtBundle }, ErrorCode>> {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const held = await this.#held(caseId);
    if (held === null) return err("record_missing");
    const read = courtBundleSchema.safeParse(bundle);
    if (!read.success || shownBecause.length > MAX_SHOWN_REASON) return err("bad_content");
    const words = [...hidden.words];
    if (shownBecause.trim() === "") words.push(...(await this.#guardedWords(held)));
    if (!isClean(read.data, { ...hidden, words })) return err("bad_content");
    const files = await this.#checkFiles(caseId, read.data);
    return files.ok ? ok({ held, bundle: read.data }) : files;
  }

  async #guardedWords(held: CaseRecord): Promise<string[]> {
    const exposed = await this.#exposed(held, await this.#incidentsOf(held));
    return suggestedWords(exposed)
      .filter(({ kind }) => GUARDED_KINDS.includes(kind))
      .map(({ word }) => word);
  }

  /** Each file is read whole: a hash is printed of what is here, not of what was here once. */
  async #checkFiles(caseId: string, { files }: CourtBundle): Promise<Result<null, ErrorCode>> {
    const kept = files.length === 0 ? [] : await this.#attachments.list(caseId);
    for (const { attachmentId, sha256 } of files) {
      const found = kept.find((one) => one.attachmentId === attachmentId);
      if (found === undefined) return err("record_missing");
      if (!mayGoToCourt(found) || found.sha256 !== sha256) return err("bad_content");
      const content = await this.#attachments.read(attachmentId, () => undefined);
      if (!content.ok) return content;
      if ((await sha256Hex(content.value)) !== sha256) return err("store_damaged");
    }
    return ok(null);
  }

  async #refusal(
    held: CaseRecord,
    { toOrgId, scope }: BundleRequest,
  ): Promise<"referral_stopped" | "referral_consent" | null> {
    const offered = await this.#gate.recipients(contentOf(held), scope);
    const recipient = offered.find(({ orgId }) => orgId === toOrgId);
    if (recipient?.orgType !== "court_prosecution") return "referral_stopped";
    if (recipient.gate.isAllowed) return null;
    return recipient.gate.canOverride ? "referral_consent" : "referral_stopped";
  }

  async #exposed(held: CaseRecord, incidents: readonly IncidentContent[]): Promise<Exposed> {
    const { index, session } = this.#store;
    const own = await this.#records.get("organisation", session.organisation.orgId);
    return exposedBy(held, incidents, {
      own,
      session,
      files: index.visibleOf("case"),
      organisations: index.of("organisation"),
    });
  }

  /** Incidents that name the person or her rescue, with a veil over files that this reader may not know of. */
  async #incidentsOf({ caseFile, person }: CaseRecord): Promise<IncidentContent[]> {
    const { index } = this.#store;
    const found: IncidentContent[] = [];
    for await (const { record } of this.#records.readMany(index.idsOf("incident"))) {
      if (record.kind !== "incident") continue;
      const { incident } = veiled(record, (id) => isHidden(index, id));
      const isNamed =
        incident.incidentId === caseFile.rescueIncidentId ||
        incident.victims.some(
          ({ caseId, personId }) => caseId === caseFile.caseId || personId === person.personId,
        );
      if (isNamed) found.push(incident);
    }
    return found.sort((a, b) => (a.actionDate < b.actionDate ? -1 : 1));
  }

  async #held(caseId: string): Promise<CaseRecord | null> {
    const { index, session } = this.#store;
    if (!mayReadCases(session.user.role) || isHidden(index, caseId)) return null;
    return this.#records.get("case", caseId);
  }
}

async function hashOf(bundle: CourtBundle): Promise<string> {
  return sha256Hex(new TextEncoder().encode(canonicalJson(bundle)));
}
