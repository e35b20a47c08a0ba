import { describe, expect, it } from "vitest";
import { isSameBody, orgGraph, wouldCircle, type OrgNode } from "../../../shared/domain/org-graph";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { coveredBy, effectOn, hitPath } from "../../../shared/domain/withholding-reach";

function org(orgId: string, parentOrgId: string | null = null, ...forwardsTo: string[]): OrgNode {
  return { orgId, parentOrgId, forwardsTo };
}

function rule(facts: Partial<WithholdingRule> = {}): WithholdingRule {
  return {
    ruleId: "rule",
    targetOrgId: "station",
    includeDescendants: true,
    includeAncestors: false,
    includeForwarders: true,
    level: "existence",
    reason: "official_alleged",
    note: { mv: "not_asked" },
    setBy: "worker",
    setOn: "2026-11-01",
    liftedBy: [],
    liftedOn: null,
    validUntil: null,
    ...facts,
  };
}

/** A provincial police with one station and its post; a ministry that a clinic and a charity pass data to. */
const GRAPH = orgGraph([
  org("police"),
  org("station", "police"),
  org("post", "station"),
  org("ministry", null, "post"),
  org("clinic", null, "ministry"),
  org("charity", null, "clinic"),
  org("branch", "charity"),
  org("hospital"),
]);

const covers = (facts: Partial<WithholdingRule>, orgId: string): boolean =>
  hitPath(rule(facts), orgId, GRAPH) !== null;

describe("a withholding rule", () => {
  it("covers its target, and nobody who has nothing to do with it", () => {
    expect(hitPath(rule(), "station", GRAPH)).toEqual([]);
    expect(hitPath(rule(), "hospital", GRAPH)).toBeNull();
  });

  it("covers the offices of its target, unless they are left out", () => {
    expect(hitPath(rule(), "post", GRAPH)).toEqual([
      { fromOrgId: "post", kind: "part_of", toOrgId: "station" },
    ]);
    expect(covers({ includeDescendants: false, includeForwarders: false }, "post")).toBe(false);
  });

  it("covers superiors only when it says so", () => {
    expect(covers({}, "police")).toBe(false);
    expect(hitPath(rule({ includeAncestors: true }), "police", GRAPH)).toEqual([
      { fromOrgId: "police", kind: "has_part", toOrgId: "station" },
    ]);
  });

  it("covers who passes data on, over any number of hands, and tells the way", () => {
    const told = hitPath(rule(), "branch", GRAPH)?.map(({ kind, toOrgId }) => `${kind} ${toOrgId}`);
    expect(told).toEqual([
      "reports_to charity",
      "passes_to clinic",
      "passes_to ministry",
      "passes_to post",
      "part_of station",
    ]);
    expect(covers({ includeForwarders: false }, "branch")).toBe(false);
  });

  it("ends where organisations pass data in a circle", () => {
    const circle = orgGraph([org("a", "b", "b"), org("b", "a", "c"), org("c", "c", "a")]);
    expect(hitPath(rule({ targetOrgId: "away" }), "a", circle)).toBeNull();
    expect(hitPath(rule({ targetOrgId: "c" }), "a", circle)).not.toBeNull();
  });

  it("counts while it stands, its last day included", () => {
    const until = rule({ reason: "person_request", validUntil: "2026-11-20" });
    const on = (day: string) => effectOn([until], "post", GRAPH, day).level;
    expect([on("2026-11-20"), on("2026-11-21")]).toEqual(["existence", "none"]);
    const lifted = rule({ liftedOn: "2026-11-10" });
    expect(effectOn([lifted], "post", GRAPH, "2026-11-20").level).toBe("none");
  });

  it("gives way to a graver one", () => {
    const rules = [rule({ level: "identifiers" }), rule({ ruleId: "graver", level: "case_data" })];
    const effect = effectOn(rules, "post", GRAPH, "2026-11-20");
    expect(effect.level).toBe("case_data");
    expect(effect.hits.map((hit) => hit.rule.ruleId)).toEqual(["graver", "rule"]);
  });

  it("lists whom it covers, the target first", () => {
    const ids = ["branch", "post", "hospital", "station", "police"];
    const listed = coveredBy(rule(), ids, GRAPH).map(({ orgId }) => orgId);
    expect(listed).toEqual(["station", "post", "branch"]);
  });
});

describe("organisations", () => {
  it("are no part of themselves, not over any number of offices", () => {
    expect(wouldCircle(GRAPH, "police", "post")).toBe(true);
    expect(wouldCircle(GRAPH, "police", "police")).toBe(true);
    expect(wouldCircle(GRAPH, "post", "police")).toBe(false);
  });

  it("are one body when they are parts of the same whole", () => {
    expect(isSameBody(GRAPH, "station", "post")).toBe(true);
    expect(isSameBody(GRAPH, "charity", "clinic")).toBe(false);
  });
});
