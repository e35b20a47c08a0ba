import type { CaseContent } from "../../shared/domain/case-record";
import type { DataScope } from "../../shared/domain/consent";
import { gateFor, type GateAnswer } from "../../shared/domain/gate";
import { phnomPenhDay } from "../../shared/domain/local-time";
import { orgGraph } from "../../shared/domain/org-graph";
import type { Organisation } from "../../shared/domain/organisation";
import type { Referral } from "../../shared/domain/referral";
import { urgentReasons } from "../../shared/domain/urgent";
import { purposeForRecipient } from "../../shared/domain/referral";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { PossibleRecipient } from "./vault-api";

type Gate = (content: CaseContent, referral: Referral, form: "file" | "paper") => GateAnswer;

/** Asks the one gate for the referrals of this house, with all that is known of organisations now. */
export class ReferralGate {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;

  constructor(store: StoreContext, records: RecordRepository) {
    this.#store = store;
    this.#records = records;
  }

  /**
   * The gate for referrals to one organisation, ready to be asked more than once. Null when it is not known
   * here: nothing goes to it.
   */
  async to(orgId: string): Promise<Gate | null> {
    const recipient = await this.#records.get("organisation", orgId);
    if (recipient === null) return null;
    return (content, { packetScope }, form) => this.#ask(content, recipient, packetScope, form);
  }

  /** Who could help, nearest to a yes first and then by name, each with what may go there. */
  async recipients(
    content: CaseContent,
    scope: readonly DataScope[],
  ): Promise<PossibleRecipient[]> {
    const others = this.#store.index.visibleOf("organisation").filter(({ isOwn }) => !isOwn);
    const ids = others.map(({ orgId }) => orgId);
    const possible: PossibleRecipient[] = [];
    for await (const { record } of this.#records.readMany(ids)) {
      if (record.kind !== "organisation") continue;
      const gate = this.#ask(content, record, scope, "paper");
      if (isOffered(content, record, gate)) {
        const { orgId, nameKm, nameEn, orgType, adminCode, phone } = record;
        possible.push({ orgId, nameKm, nameEn, orgType, adminCode, phone, gate });
      }
    }
    return possible.sort((a, b) => rankOf(a) - rankOf(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
  }

  #ask(
    content: CaseContent,
    recipient: Organisation,
    scope: readonly DataScope[],
    form: "file" | "paper",
  ): GateAnswer {
    const { index, session, now } = this.#store;
    return gateFor(content, {
      ...{ recipient, scope, form },
      ownOrgId: session.organisation.orgId,
      graph: orgGraph(index.of("organisation")),
      day: phnomPenhDay(now()),
    });
  }
}

/**
 * While an official is alleged no office is suggested that data could reach (§11 R1): none of the State
 * before a rule says which one it is, and then none that the rule covers.
 */
function isOffered(content: CaseContent, { orgType }: Organisation, gate: GateAnswer): boolean {
  const isOfState = purposeForRecipient(orgType) !== "share_with_service_provider";
  if (!isOfState || !urgentReasons(content).includes("official_alleged")) return true;
  const isNamed = content.withholdings.some(
    ({ reason, liftedOn }) => reason === "official_alleged" && liftedOn === null,
  );
  return isNamed && !gate.reasons.some(({ code }) => code === "withheld");
}

/** Those that could have it now, then those to ask about, then those that must not. */
function rankOf({ gate }: PossibleRecipient): number {
  if (gate.isAllowed) return 0;
  return gate.canOverride ? 1 : 2;
}

function nameOf({ nameEn, nameKm }: Pick<PossibleRecipient, "nameEn" | "nameKm">): string {
  return nameEn === "" ? nameKm : nameEn;
}
