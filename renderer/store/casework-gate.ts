import { randomUuid } from "../../shared/crypto";
import { mayRecordCases } from "../../shared/domain/access";
import { mayRestrict } from "../../shared/domain/case-access";
import { contentOf, type CaseContent, type CaseRecord } from "../../shared/domain/case-record";
import { latestConsent, type Consent } from "../../shared/domain/consent";
import { addYears, phnomPenhDay } from "../../shared/domain/local-time";
import type { ErrorCode } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { ApprovalTicket } from "../../shared/vault/door";
import { isHidden } from "./access-guard";
import type { CaseworkGateApi, GateAct, NewWithholding } from "./api/casework-gate";
import type { Approvals } from "./approvals";
import { notesOfSave, type SaveGrounds } from "./audit-save";
import type { RecallDesk } from "./recall-desk";
import type { RecordRepository } from "./record-repository";
import { timestamp, type StoreContext } from "./store-context";

const MAX_REASON_LENGTH = 500;

type Act = Promise<Result<GateAct, ErrorCode>>;
type Change = (held: CaseRecord) => Result<CaseContent, ErrorCode>;

/** Consent withdrawn, files withheld, rules lifted, recalls told: the acts of `CaseworkGateApi`. */
export class CaseworkGate implements CaseworkGateApi {
  readonly #store: StoreContext;
  readonly #records: RecordRepository;
  readonly #approvals: Approvals;
  readonly #recalls: RecallDesk;

  constructor(
    store: StoreContext,
    records: RecordRepository,
    approvals: Approvals,
    recalls: RecallDesk,
  ) {
    this.#store = store;
    this.#records = records;
    this.#approvals = approvals;
    this.#recalls = recalls;
  }

  withdrawConsent(caseId: string, consentId: string, expectedVersion: number): Act {
    return this.#act(caseId, expectedVersion, (held) => {
      const given = held.consents.find((one) => one.consentId === consentId);
      const stands =
        given !== undefined &&
        given.decision === "given" &&
        latestConsent(held.consents, given.purpose, given.recipientOrgId) === given;
      if (!stands) return err("bad_request");
      return ok({ ...contentOf(held), consents: [...held.consents, this.#withdrawal(given)] });
    });
  }

  setWithholding(
    caseId: string,
    rule: NewWithholding,
    { isRestricting }: { readonly isRestricting: boolean },
    expectedVersion: number,
  ): Act {
    const { user } = this.#store.session;
    return this.#act(caseId, expectedVersion, (held) => {
      if (isRestricting && !mayRestrict(user, held.caseFile)) return err("not_allowed");
      const set = { setBy: user.userId, setOn: this.#today(), liftedBy: [], liftedOn: null };
      const content = contentOf(held);
      const withholdings = [...held.withholdings, { ...rule, ruleId: randomUuid(), ...set }];
      if (!isRestricting) return ok({ ...content, withholdings });
      // Who restricts a file goes on seeing it.
      const accessUserIds = [...new Set([...held.caseFile.accessUserIds, user.userId])];
      const access = { accessLevel: "restricted" as const, accessUserIds };
      return ok({ ...content, withholdings, caseFile: { ...held.caseFile, ...access } });
    });
  }

  async liftWithholding(
    caseId: string,
    ruleId: string,
    reason: string,
    expectedVersion: number,
    ticket?: ApprovalTicket,
  ): Act {
    if (reason.trim() === "" || reason.length > MAX_REASON_LENGTH) return err("bad_request");
    return this.#approvals.with(ticket, "withhold_lift", ruleId, ({ approvedBy }) => {
      const liftedBy = [this.#store.session.user.userId, approvedBy];
      const lift: Change = (held) => {
        const rule = held.withholdings.find((one) => one.ruleId === ruleId);
        if (rule === undefined || rule.liftedOn !== null) return err("bad_request");
        const lifted = { ...rule, liftedBy, liftedOn: this.#today() };
        const withholdings = held.withholdings.map((one) => (one === rule ? lifted : one));
        return ok({ ...contentOf(held), withholdings });
      };
      return this.#act(caseId, expectedVersion, lift, { reason, approvedBy });
    });
  }

  tellRecall(caseId: string, noticeId: string, expectedVersion: number): Act {
    return this.#act(caseId, expectedVersion, (held) => {
      const owed = held.recalls.find((one) => one.noticeId === noticeId);
      if (owed?.toldOn !== null) return err("bad_request");
      const told = { ...owed, toldOn: this.#today() };
      const recalls = held.recalls.map((one) => (one === owed ? told : one));
      return ok({ ...contentOf(held), recalls });
    });
  }

  /** Marks what one file of recalls told as told today; whatever is told already stays as it is. */
  tellRecalls(caseId: string, noticeIds: readonly string[]): Act {
    const { rowVersion = 0 } = this.#store.index.get(caseId)?.summary ?? {};
    const toldOn = this.#today();
    return this.#act(caseId, rowVersion, (held) => {
      const recalls = held.recalls.map((one) =>
        one.toldOn === null && noticeIds.includes(one.noticeId) ? { ...one, toldOn } : one,
      );
      return ok({ ...contentOf(held), recalls });
    });
  }

  async deliveriesOf(caseId: string) {
    if (isHidden(this.#store.index, caseId)) return null;
    const held = await this.#records.get("case", caseId);
    return held && this.#recalls.deliveries(held);
  }

  recallsOwed() {
    return this.#recalls.owed();
  }

  /** One version of the file, with the recalls that it raises. */
  async #act(
    caseId: string,
    expectedVersion: number,
    change: Change,
    grounds: SaveGrounds = {},
  ): Act {
    if (!mayRecordCases(this.#store.session.user.role)) return err("not_allowed");
    const isThere = !isHidden(this.#store.index, caseId);
    const held = isThere ? await this.#records.get("case", caseId) : null;
    if (held === null) return err("record_missing");
    const next = change(held);
    if (!next.ok) return next;
    const recalls = await this.#recalls.raise(held, next.value);
    const content = { ...next.value, recalls: [...next.value.recalls, ...recalls] };
    const build = (meta: unknown) => ({ ...content, kind: "case", meta });
    const saved = await this.#records.save(caseId, expectedVersion, build, null, (before, after) =>
      notesOfSave(before, after, grounds),
    );
    return saved.ok ? ok({ ...saved.value, recalls }) : saved;
  }

  /** The person's no to what they had agreed to, in the terms of that yes. */
  #withdrawal(given: Consent): Consent {
    const today = this.#today();
    return {
      ...given,
      consentId: randomUuid(),
      decision: "withdrawn",
      validFrom: today,
      expiresOn: addYears(today, 1),
      withdrawnAt: timestamp(this.#store),
    };
  }

  #today(): string {
    return phnomPenhDay(this.#store.now());
  }
}
