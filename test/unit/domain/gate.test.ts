import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { Consent } from "../../../shared/domain/consent";
import {
  gateFor,
  type GateAnswer,
  type GateQuestion,
  type GateRecipient,
} from "../../../shared/domain/gate";
import { orgGraph } from "../../../shared/domain/org-graph";
import { KEYS_UNCHECKED } from "../../../shared/domain/organisation";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { adultCase } from "../../support/sample-case";

const DAY = "2026-11-21";
const OWN = "00000000-0000-4000-8000-000000000001";
const ORG = "00000000-0000-4000-8000-000000000002";

const CLINIC: GateRecipient = {
  orgId: ORG,
  orgType: "ngo_service",
  keys: null,
  ispSignedOn: "2026-01-01",
  ispExpiresOn: null,
};

const YES: Consent = {
  consentId: "00000000-0000-4000-8000-000000000003",
  purpose: "share_with_service_provider",
  recipientOrgId: ORG,
  dataScope: ["identity", "contact"],
  excludedDetail: { mv: "not_asked" },
  excludeReason: { mv: "not_asked" },
  decision: "given",
  givenBy: "self",
  guardianRelatedId: null,
  childAssent: { mv: "not_applicable" },
  bestInterestBy: [],
  legalBasis: "consent",
  textVersion: "1",
  language: "khm",
  readAloud: true,
  interpreterRef: { mv: "not_asked" },
  evidence: known("thumbprint"),
  validFrom: "2026-11-20",
  expiresOn: "2027-11-20",
  withdrawnAt: null,
};

const RULE: WithholdingRule = {
  ruleId: "00000000-0000-4000-8000-000000000004",
  targetOrgId: ORG,
  includeDescendants: true,
  includeAncestors: false,
  includeForwarders: true,
  level: "existence",
  reason: "person_request",
  note: { mv: "not_asked" },
  setBy: OWN,
  setOn: "2026-11-20",
  liftedBy: [],
  liftedOn: null,
  validUntil: null,
};

/** Twenty-five years old: nobody who could be a child. */
function adult(facts: Partial<CaseContent> = {}): CaseContent {
  return { ...adultCase(), ...facts };
}

function ask(content: CaseContent, given: Partial<GateQuestion> = {}): GateAnswer {
  return gateFor(content, {
    recipient: CLINIC,
    ownOrgId: OWN,
    graph: orgGraph([{ orgId: ORG, parentOrgId: null, forwardsTo: [] }]),
    scope: ["identity"],
    day: DAY,
    form: "paper",
    ...given,
  });
}

const codes = ({ reasons }: GateAnswer): string[] => reasons.map(({ code }) => code);

describe("the gate", () => {
  it("lets go what the person agreed to, for this recipient and these parts", () => {
    expect(ask(adult({ consents: [YES] }))).toMatchObject({
      isAllowed: true,
      scope: ["identity"],
      consent: YES,
    });
  });

  it("says which consent is missing, for what purpose and whom", () => {
    const answer = ask(adult({ consents: [] }));
    expect(answer.isAllowed).toBe(false);
    expect(answer.reasons).toEqual([
      {
        code: "consent_missing",
        purpose: "share_with_service_provider",
        recipientOrgId: ORG,
        scope: ["identity"],
      },
    ]);
  });

  it.each([
    [{ decision: "refused" }, "consent_refused"],
    [{ decision: "withdrawn" }, "consent_withdrawn"],
    [{ withdrawnAt: "2026-11-20T03:00:00.000Z" }, "consent_withdrawn"],
    [{ decision: "not_able_to_decide" }, "consent_undecided"],
    [{ expiresOn: DAY }, "consent_expired"],
    [{ dataScope: ["contact"] }, "scope_not_agreed"],
  ] as const)("takes %j for no yes: %s", (facts, code) => {
    const later = { ...YES, consentId: OWN, ...facts } as Consent;
    expect(codes(ask(adult({ consents: [YES, later] })))).toEqual([code]);
  });

  it("takes no yes for another recipient or another purpose", () => {
    const elsewhere: Consent = { ...YES, recipientOrgId: OWN };
    const tracing: Consent = { ...YES, purpose: "contact_family_or_tracing" };
    const answer = ask(adult({ consents: [elsewhere, tracing] }));
    expect(codes(answer)).toEqual(["consent_missing"]);
    const asked = { purpose: "contact_family_or_tracing" } as const;
    expect(ask(adult({ consents: [tracing] }), asked).isAllowed).toBe(true);
  });

  it("holds everything back from who must not know, whatever the person agreed to", () => {
    const answer = ask(adult({ consents: [YES], withholdings: [RULE] }));
    expect(codes(answer)).toEqual(["withheld"]);
    expect(answer).toMatchObject({ isAllowed: false, mayCount: false, canOverride: false });
  });

  it("lets only counts through at level case_data, and no name at level identifiers", () => {
    const consents = [YES];
    const counted = ask(adult({ consents, withholdings: [{ ...RULE, level: "case_data" }] }));
    expect(counted).toMatchObject({ isAllowed: false, mayCount: true });
    const withholdings = [{ ...RULE, level: "identifiers" as const }];
    const nameless = ask(adult({ consents, withholdings }));
    expect(nameless).toMatchObject({ isAllowed: true, withoutIdentifiers: true });
    expect(nameless.scope).toEqual(["identity"]);
    expect(ask(adult({ consents })).withoutIdentifiers).toBe(false);
  });

  it("gives police no word about body, mind, papers or the border", () => {
    const recipient = { ...CLINIC, orgType: "police_other" } as const;
    const consents = [
      { ...YES, purpose: "share_with_police_or_court", dataScope: [...DATA_SCOPE] } as Consent,
    ];
    const answer = ask(adult({ consents }), { recipient, scope: ["identity", "health"] });
    expect(codes(answer)).toEqual(["not_for_police"]);
    expect(answer.scope).toEqual(["identity"]);
    expect(ask(adult({ consents }), { recipient }).leaveOut).toContain("border_crossing");
  });

  it("never tells an embassy of somebody who seeks protection", () => {
    const content = adult();
    const person = { ...content.person, protectionStatus: known("asylum_seeker" as const) };
    const consents = [{ ...YES, purpose: "contact_embassy_repatriation" } as Consent];
    const recipient = { ...CLINIC, orgType: "embassy_consulate" } as const;
    const answer = ask({ ...content, person, consents }, { recipient });
    expect(codes(answer)).toEqual(["embassy_of_protected"]);
    expect(answer.canOverride).toBe(false);
  });

  it("asks for a protocol in force, and for keys that two people compared when it goes as a file", () => {
    const content = adult({ consents: [YES] });
    const unsigned = { ...CLINIC, ispSignedOn: null };
    expect(codes(ask(content, { recipient: unsigned }))).toEqual(["protocol_missing"]);
    const over = { ...CLINIC, ispExpiresOn: "2026-11-20" };
    expect(codes(ask(content, { recipient: over }))).toEqual(["protocol_expired"]);
    expect(codes(ask(content, { form: "file" }))).toEqual(["keys_unchecked"]);
    const keys = {
      ...{ ...KEYS_UNCHECKED, ageRecipient: "", signingPublic: "" },
      fingerprintCheckedBy: ["A", "B"],
      revoked: { on: "2026-11-01", reason: "stolen" as const, isByThem: false },
    };
    const revoked = ask(content, { form: "file", recipient: { ...CLINIC, keys } });
    expect(codes(revoked)).toEqual(["keys_revoked"]);
    expect(revoked.canOverride).toBe(false);
  });

  it("lets nothing out of a file that the person did not want", () => {
    const no: Consent = { ...YES, purpose: "store_and_manage_file", decision: "refused" };
    const answer = ask(adult({ consents: [YES, { ...no, recipientOrgId: null }] }));
    expect(codes(answer)).toEqual(["file_refused"]);
    expect(answer.mayCount).toBe(false);
  });

  it("needs no consent within one body, where a rule still counts", () => {
    const graph = orgGraph([{ orgId: OWN, parentOrgId: ORG, forwardsTo: [] }]);
    const unsigned = { ...CLINIC, ispSignedOn: null };
    expect(ask(adult({ consents: [] }), { graph, recipient: unsigned }).isAllowed).toBe(true);
    expect(codes(ask(adult({ withholdings: [RULE] }), { graph }))).toEqual(["withheld"]);
  });

  it("may be overridden for want of a yes alone", () => {
    expect(ask(adult({ consents: [] })).canOverride).toBe(true);
    expect(ask(adult({ consents: [YES] })).canOverride).toBe(false);
    expect(ask(adult({ consents: [], withholdings: [RULE] })).canOverride).toBe(false);
  });
});

describe("the yes of a child", () => {
  function child(years: number, consent: Partial<Consent>, facts: Partial<CaseContent> = {}) {
    const content = adultCase();
    const person = { ...content.person, ageYearsStated: known(years), ageStatedOn: DAY };
    return { ...content, person, ...facts, consents: [{ ...YES, validFrom: DAY, ...consent }] };
  }
  const assent = { childAssent: known("assent" as const) };
  const staff = { bestInterestBy: ["Sokha", "Vanna"] };

  it.each([
    [13, { ...assent, givenBy: "self" }, "consent_caregiver_needed"],
    [13, { givenBy: "guardian", ...staff }, "consent_assent_not_asked"],
    [13, { ...assent, givenBy: "guardian" }, "consent_guardian_unsafe"],
    [13, { ...staff, childAssent: known("dissent") }, "consent_child_dissents"],
    [16, { givenBy: "self", childAssent: known("dissent") }, "consent_child_dissents"],
  ] as const)("at %i with %j is none: %s", (years, facts, code) => {
    expect(codes(ask(child(years, facts as Partial<Consent>)))).toEqual([code]);
  });

  it("stands with a safe guardian, or with two staff, and at 16 with the child alone", () => {
    const guardianRelatedId = "00000000-0000-4000-8000-000000000009";
    const aunt = {
      relatedId: guardianRelatedId,
      relation: "aunt_uncle",
      name: known("Srey"),
      phone: { mv: "not_asked" },
      adminCode: { mv: "not_asked" },
      isLegalGuardian: { mv: "not_asked" },
      isCaregiver: true,
      involvedInExploitation: known("no"),
      safeToContact: { mv: "not_asked" },
      contactConditions: { mv: "not_asked" },
    } as unknown as CaseContent["relatedPersons"][number];
    const byAunt = { ...assent, givenBy: "guardian", guardianRelatedId } as const;
    const related = { relatedPersons: [aunt] };
    expect(ask(child(13, byAunt, related)).isAllowed).toBe(true);
    const involved = { ...aunt, involvedInExploitation: known("yes") } as typeof aunt;
    expect(ask(child(13, byAunt, { relatedPersons: [involved] })).isAllowed).toBe(false);
    expect(ask(child(13, { ...assent, ...staff, givenBy: "guardian" })).isAllowed).toBe(true);
    expect(ask(child(16, { givenBy: "self" })).isAllowed).toBe(true);
  });
});
