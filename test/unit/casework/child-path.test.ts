import { describe, expect, test } from "vitest";
import { known } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { childNotice, yesOfNobody, type Office } from "../../../shared/domain/child-path";
import { openQuestions } from "../../../shared/domain/completeness";
import { orgGraph } from "../../../shared/domain/org-graph";
import { aunt, content, id } from "../care/samples";
import { aReferral, aRule } from "../referrals/house";

const DAY = "2026-11-21";
const [HERE, MINISTRY, OTHER, POLICE] = [id(51), id(52), id(53), id(54)];

const office = (orgId: string, more: Partial<Office> = {}): Office => ({
  orgId,
  orgType: "dosvy_provincial",
  adminCode: "12",
  parentOrgId: null,
  ...more,
});
const OFFICES: readonly Office[] = [
  office(OTHER, { adminCode: "17" }),
  office(HERE, { parentOrgId: MINISTRY }),
  office(MINISTRY, { orgType: "mosvy_national" }),
  office(POLICE, { orgType: "police_anti_trafficking" }),
];
const context = (offices = OFFICES) => ({
  offices,
  graph: orgGraph(offices.map((one) => ({ ...one, forwardsTo: [] }))),
  ownAdminCode: "1204",
  day: DAY,
});

const involved = aunt({ involvedInExploitation: known("yes") });

function alone(more: Partial<CaseContent> = {}): CaseContent {
  const child = content({ relatedPersons: [involved], ...more }, "child");
  const caseFile = { ...child.caseFile, unaccompaniedStatus: known("unaccompanied" as const) };
  return { ...child, caseFile };
}

describe("the notice of a child without a safe adult", () => {
  test("goes to the office of the province", () => {
    expect(childNotice(alone(), context())).toEqual({ kind: "tell", orgId: HERE });
  });

  test("is owed for somebody of unknown age, and not for an adult or a child with a safe guardian", () => {
    const child = alone();
    const unknown = { ...child.person, ageYearsStated: { mv: "unknown" } as const };
    expect(childNotice({ ...child, person: unknown }, context()).kind).toBe("tell");
    const adult = { ...child, person: content().person };
    expect(childNotice(adult, context())).toEqual({ kind: "not_owed" });
    expect(childNotice(content({ relatedPersons: [aunt()] }, "child"), context()).kind).toBe(
      "not_owed",
    );
    // The adult who came along is involved, so the child is alone whatever the status says.
    expect(childNotice(content({ relatedPersons: [involved] }, "child"), context()).kind).toBe(
      "tell",
    );
  });

  test("goes to the next office up where a rule keeps the file from the nearest", () => {
    const rule = aRule({ targetOrgId: HERE, level: "existence", includeAncestors: false });
    expect(childNotice(alone({ withholdings: [rule] }), context())).toEqual({
      kind: "tell",
      orgId: MINISTRY,
    });
    const counts = { ...rule, level: "case_data" as const };
    expect(childNotice(alone({ withholdings: [counts] }), context())).toMatchObject({
      orgId: MINISTRY,
    });
    const nameless = { ...rule, level: "identifiers" as const };
    expect(childNotice(alone({ withholdings: [nameless] }), context())).toEqual({
      kind: "tell_without_name",
      orgId: HERE,
    });
  });

  test("goes to another province only when everything above is kept from it, and else to nobody", () => {
    const rule = aRule({ targetOrgId: HERE, includeAncestors: true, includeForwarders: false });
    expect(childNotice(alone({ withholdings: [rule] }), context())).toEqual({
      kind: "tell",
      orgId: OTHER,
    });
    const near = OFFICES.filter(({ orgId }) => orgId !== OTHER);
    expect(childNotice(alone({ withholdings: [rule] }), context(near))).toEqual({
      kind: "nobody",
    });
    expect(childNotice(alone(), context([]))).toEqual({ kind: "nobody" });
  });

  test("waits for the rule when somebody in authority was named", () => {
    const triage = { ...alone().triage, authorityInvolved: known("yes" as const) };
    expect(childNotice(alone({ triage }), context())).toEqual({ kind: "think_first" });
    const rule = aRule({ targetOrgId: POLICE });
    expect(childNotice(alone({ triage, withholdings: [rule] }), context())).toEqual({
      kind: "tell",
      orgId: HERE,
    });
  });

  test("has been given once something went to such an office", () => {
    const sent = aReferral({ toOrgId: HERE, sentAt: `${DAY}T05:00:00.000Z` });
    expect(childNotice(alone({ referrals: [sent] }), context()).kind).toBe("told");
    const toPolice = { ...sent, toOrgId: POLICE };
    expect(childNotice(alone({ referrals: [toPolice] }), context()).kind).toBe("tell");
  });
});

describe("a yes for a child", () => {
  const purposes = ["store_and_manage_file", "receive_services"] as const;
  const withYes = (child: CaseContent, change: Partial<CaseContent["consents"][number]>) => ({
    ...child,
    consents: child.consents.map((row) => ({ ...row, ...change })),
  });

  test("of a child alone keeps the file from being accepted", () => {
    const child = alone();
    expect(yesOfNobody(child, purposes)).toEqual(purposes);
    const open = openQuestions(child).map(({ path }) => path);
    expect(open).toContain("consents.store_and_manage_file");
  });

  test("is not given by an adult who is involved, but by two staff in its best interest", () => {
    const byAunt = { givenBy: "guardian", guardianRelatedId: involved.relatedId } as const;
    const assent = { childAssent: known("assent" as const) };
    const asked = withYes(alone(), { ...byAunt, ...assent });
    expect(yesOfNobody(asked, purposes)).toEqual(purposes);
    const two = withYes(alone(), { ...byAunt, ...assent, bestInterestBy: ["Sokha", "Bopha"] });
    expect(yesOfNobody(two, purposes)).toEqual([]);
    const one = withYes(alone(), { ...byAunt, ...assent, bestInterestBy: ["Sokha"] });
    expect(yesOfNobody(one, purposes)).toEqual(purposes);
  });

  test("asks an adult for nothing more", () => {
    expect(yesOfNobody(content(), purposes)).toEqual([]);
  });
});
