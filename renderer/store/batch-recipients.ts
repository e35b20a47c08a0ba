import type { AnyRecord } from "../../shared/domain/any-record";
import { latestConsent } from "../../shared/domain/consent";
import { consentObstacle } from "../../shared/domain/consent-standing";
import { gateFor, type GateQuestion } from "../../shared/domain/gate";
import type { IncidentRecord } from "../../shared/domain/incident";
import { housesOfBody } from "../../shared/domain/one-body";
import { isSameBody } from "../../shared/domain/org-graph";
import {
  mayReceiveFiles,
  mayReceiveWholeRecords,
  type Organisation,
} from "../../shared/domain/organisation";
import { protocolStanding } from "../../shared/domain/sharing-protocol";
import { WHOLE_RECORD, type SenderTo } from "./batch-candidates";
import type { BatchRules, HasConsent } from "./batch-rules";
import type { RecordRepository } from "./record-repository";
import { hasRefused, whoRefused, withoutVictims, type Refused } from "./refusals";
import type { StoreContext } from "./store-context";
import type { BatchPreview, BatchRequest } from "./vault-api";
import type { WithheldFiles } from "./withheld-files";
import { KEPT_BACK, NAMELESS, UNCOUNTED } from "./withheld-records";

/** Knows what may go to whom in a batch: keys, protocol, consent, withholding, refusals, whose records. */
export class BatchRecipients {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #withheld: WithheldFiles;

  constructor(store: StoreContext, records: RecordRepository, withheld: WithheldFiles) {
    this.#store = store;
    this.#records = records;
    this.#withheld = withheld;
  }

  /** What is kept from this recipient, and who agreed to go there. */
  async rules(request: BatchRequest, recipient: Organisation | null): Promise<BatchRules> {
    const { kind, recipientOrgId } = request;
    const levels = kind === "statistical" ? UNCOUNTED : KEPT_BACK;
    return {
      kind,
      withheld: await this.#withheld.from(recipientOrgId, levels),
      nameless: await this.#withheld.from(recipientOrgId, NAMELESS),
      hasConsent: this.#consentCheck(request, recipient),
    };
  }

  /** Whose records this house sends there. */
  senderTo({ kind, recipientOrgId }: BatchRequest): SenderTo {
    const { index, session } = this.#store;
    const ownOrgId = session.organisation.orgId;
    const body = housesOfBody(index.of("organisation"), ownOrgId);
    const returnsTo = kind === "sync" && body.has(recipientOrgId) ? recipientOrgId : null;
    return { ownOrgId, deviceId: session.deviceId, returnsTo };
  }

  /** Who refused, or did not agree to it, stays out as a victim too: such a row says sex, age and day. */
  async refusedAmong(victims: NamedVictims, hasConsent: HasConsent): Promise<Refused> {
    const files = this.#store.index.of("case").filter((file) => victims.has(file));
    const unagreed: { readonly caseId: string; readonly personId: string }[] = [];
    for await (const { record } of this.#records.readMany(files.map(({ caseId }) => caseId))) {
      if (record.kind !== "case") continue;
      const { caseFile, person } = record;
      if (hasConsent(record) && !hasRefused(record, "store_and_manage_file")) continue;
      unagreed.push({ caseId: caseFile.caseId, personId: person.personId });
    }
    return whoRefused([], [], unagreed);
  }

  /** What stops any batch of this kind for this recipient; null for nothing. */
  obstacle(request: BatchRequest, recipient: Organisation | null): BatchPreview["obstacle"] {
    return obstacleOf(request, recipient) ?? this.#protocolObstacle(request, recipient);
  }

  /** Whether a whole file may go: to another body only with the person's yes to every part of it. */
  #consentCheck(request: BatchRequest, recipient: Organisation | null): HasConsent {
    if (request.kind === "pseudonymous") return this.#agreesToBeCounted();
    if (request.kind !== "sync" || recipient === null) return () => true;
    const question: GateQuestion = {
      recipient,
      ownOrgId: this.#store.session.organisation.orgId,
      graph: this.#withheld.graph(),
      scope: WHOLE_RECORD,
      day: this.#withheld.today(),
      form: "file",
    };
    return (record) => gateFor(record, question).isAllowed;
  }

  /** A row of one's own, if without a name, takes a yes that stands; a number in a table takes no no. */
  #agreesToBeCounted(): HasConsent {
    const day = this.#withheld.today();
    return (record) => {
      const latest = latestConsent(record.consents, "non_identifying_statistics");
      return consentObstacle(latest, record, day) === null;
    };
  }

  /** Without a sharing protocol that holds, only figures go to another body. */
  #protocolObstacle(
    { kind }: BatchRequest,
    recipient: Organisation | null,
  ): "protocol_missing" | "protocol_expired" | null {
    if (kind === "statistical" || recipient === null) return null;
    const { orgId } = this.#store.session.organisation;
    if (isSameBody(this.#withheld.graph(), orgId, recipient.orgId)) return null;
    const protocol = protocolStanding(recipient, this.#withheld.today());
    return protocol === "holds" ? null : protocol;
  }
}

function obstacleOf(
  { kind }: BatchRequest,
  recipient: Organisation | null,
): BatchPreview["obstacle"] {
  if (recipient === null || recipient.keys === null || recipient.isOwn) return "no_keys";
  if (recipient.keys.revoked !== null) return "keys_revoked";
  if (!mayReceiveFiles(recipient)) return "fingerprint_unchecked";
  if (kind === "sync" && !mayReceiveWholeRecords(recipient)) return "not_own_organisation";
  return null;
}

/** Whose files the incidents of a batch name. */
export class NamedVictims {
  readonly #personIds = new Set<string>();
  readonly #caseIds = new Set<string>();

  add({ incident }: IncidentRecord): void {
    for (const { personId, caseId } of incident.victims) {
      this.#personIds.add(personId);
      if (caseId !== null) this.#caseIds.add(caseId);
    }
  }

  has({ caseId, personId }: { readonly caseId: string; readonly personId: string }): boolean {
    return this.#caseIds.has(caseId) || this.#personIds.has(personId);
  }
}

/** The record without victims who said no. */
export function withoutRefused(record: AnyRecord | null, refused: Refused): AnyRecord | null {
  return record?.kind === "incident" ? withoutVictims(record, refused) : record;
}
