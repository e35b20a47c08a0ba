import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { gateFor } from "../../../shared/domain/gate";
import { orgGraph, type OrgGraph, type OrgNode } from "../../../shared/domain/org-graph";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { withheldFrom, withoutWithheld } from "../../../renderer/store/withheld-records";
import { adultCase } from "../../support/sample-case";

// Random houses, offices and habits of passing data on; what reaches whom is worked out here once more, by
// another way, and held against what the program lets through.

const DAY = "2026-11-21";
const SIZE = 7;
const ids = Array.from({ length: SIZE }, (_, at) => `org-${String(at)}`);

interface World {
  readonly orgs: readonly OrgNode[];
  readonly rule: WithholdingRule;
}

const world: fc.Arbitrary<World> = fc
  .record({
    parents: fc.array(fc.option(fc.nat(SIZE - 1), { nil: null }), {
      minLength: SIZE,
      maxLength: SIZE,
    }),
    forwards: fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 2 }), {
      minLength: SIZE,
      maxLength: SIZE,
    }),
    target: fc.nat(SIZE - 1),
    switches: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    level: fc.constantFrom("identifiers" as const, "case_data" as const, "existence" as const),
  })
  .map(({ parents, forwards, target, switches, level }) => ({
    // Circles of parents are left in: a broken card must not open the gate or hang the program.
    orgs: ids.map((orgId, at) => ({
      orgId,
      parentOrgId: ids[parents[at] ?? -1] ?? null,
      forwardsTo: (forwards[at] ?? []).map((to) => ids[to]!),
    })),
    rule: ruleOn(ids[target]!, switches, level),
  }));

function ruleOn(
  targetOrgId: string,
  [includeDescendants, includeAncestors, includeForwarders]: [boolean, boolean, boolean],
  level: WithholdingRule["level"],
): WithholdingRule {
  return {
    ruleId: "rule",
    ...{ targetOrgId, includeDescendants, includeAncestors, includeForwarders, level },
    reason: "official_alleged",
    note: { mv: "not_asked" },
    setBy: "worker",
    setOn: DAY,
    liftedBy: [],
    liftedOn: null,
    validUntil: null,
  };
}

/** Who must not know, and who would tell them: by tables of all pairs, without any of the program's code. */
function mustNotGet({ orgs, rule }: World): Set<string> {
  const isPart = closed(orgs, ({ parentOrgId }) => (parentOrgId === null ? [] : [parentOrgId]));
  const tells = closed(orgs, ({ parentOrgId, forwardsTo }) => [
    ...forwardsTo,
    ...(parentOrgId === null ? [] : [parentOrgId]),
  ]);
  const covered = ids.filter(
    (id) =>
      id === rule.targetOrgId ||
      (rule.includeDescendants && isPart(id, rule.targetOrgId)) ||
      (rule.includeAncestors && isPart(rule.targetOrgId, id)),
  );
  const tellers = ids.filter((id) => covered.some((one) => tells(id, one)));
  return new Set([...covered, ...(rule.includeForwarders ? tellers : [])]);
}

function closed(orgs: readonly OrgNode[], linksOf: (org: OrgNode) => readonly string[]) {
  const pairs = new Set(orgs.flatMap((org) => linksOf(org).map((to) => `${org.orgId}>${to}`)));
  for (const middle of ids)
    for (const from of ids)
      for (const to of ids)
        if (pairs.has(`${from}>${middle}`) && pairs.has(`${middle}>${to}`))
          pairs.add(`${from}>${to}`);
  return (from: string, to: string): boolean => pairs.has(`${from}>${to}`);
}

function caseUnder(rule: WithholdingRule): CaseRecord {
  const meta = {} as CaseRecord["meta"];
  return { ...adultCase(), withholdings: [rule], kind: "case", meta };
}

/** By how many ways anything reaches who must not get it. */
function leaks({ orgs, rule }: World, graph: OrgGraph): string[] {
  const record = caseUnder(rule);
  const forbidden = mustNotGet({ orgs, rule });
  return ids.flatMap((orgId) => {
    if (!forbidden.has(orgId)) return [];
    const recipient = {
      ...{ orgId, orgType: "ngo_service" as const, keys: null },
      ...{ ispSignedOn: "2026-01-01", ispExpiresOn: null },
    };
    // As its own body, so that no missing consent hides a hole in the rule.
    const answer = gateFor(record, {
      ...{ recipient, graph, ownOrgId: orgId, day: DAY },
      ...{ scope: DATA_SCOPE, form: "paper" as const },
    });
    const batch = withheldFrom([record], orgId, {
      ...{ graph, day: DAY, levels: ["identifiers", "case_data", "existence"] as const },
    });
    const counts = withheldFrom([record], orgId, { graph, day: DAY, levels: ["existence"] });
    const isCounted = withoutWithheld(record, counts) !== null;
    return [
      ...(answer.isAllowed ? [`referral, print or re-send to ${orgId}`] : []),
      ...(withoutWithheld(record, batch) !== null ? [`batch to ${orgId}`] : []),
      ...(rule.level === "existence" && (answer.mayCount || isCounted)
        ? [`count for ${orgId}`]
        : []),
    ];
  });
}

const RUNS = { numRuns: 400, seed: 20261121 };

describe("nothing about a withheld file", () => {
  it("reaches anybody who must not know, or who would pass it on", () => {
    fc.assert(
      fc.property(world, (given) => {
        expect(leaks(given, orgGraph(given.orgs))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is kept from nobody else", () => {
    fc.assert(
      fc.property(world, ({ orgs, rule }) => {
        const forbidden = mustNotGet({ orgs, rule });
        const graph = orgGraph(orgs);
        const levels = [rule.level];
        for (const orgId of ids) {
          const kept = withheldFrom([caseUnder(rule)], orgId, { graph, day: DAY, levels });
          expect(kept.caseIds.size > 0).toBe(forbidden.has(orgId));
        }
      }),
      RUNS,
    );
  });

  it.each(["part_of", "has_part", "passes_to", "reports_to"] as const)(
    "would leak if the program forgot the links of kind %s: the first test sees it",
    (kind) => {
      const found = fc.sample(world, RUNS).flatMap((given) => {
        const forgetful = { ...orgGraph(given.orgs), [kind]: new Map() };
        return leaks(given, forgetful);
      });
      expect(found).not.toEqual([]);
    },
  );
});
