import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { known } from "../../../shared/domain/answer";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { CaseContent, CaseRecord } from "../../../shared/domain/case-record";
import { gateFor } from "../../../shared/domain/gate";
import { withoutHouseMatters } from "../../../shared/domain/house-matters";
import { orgGraph, type OrgGraph, type OrgNode } from "../../../shared/domain/org-graph";
import type { Referral } from "../../../shared/domain/referral";
import { moveReferral, type MoveContext } from "../../../shared/domain/referral-life";
import { createReferral, planOf, resendReferral } from "../../../shared/domain/referral-start";
import type { WithholdingRule } from "../../../shared/domain/withholding";
import { mayPrintLetter } from "../../../shared/papers/referral-letter";
import { referralPacket } from "../../../renderer/features/cases/referral-packet";
import { uncounted } from "../../../renderer/store/reports";
import {
  KEPT_BACK,
  NAMELESS,
  UNCOUNTED,
  withheldFrom,
  withoutNames,
  withoutWithheld,
} from "../../../renderer/store/withheld-records";
import { adultCase } from "../../support/sample-case";
import { plainWords } from "../cases/builders";
import { aReferral, CODE } from "../referrals/house";

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

const NAME = "PLANTED-name";

function caseUnder(rule: WithholdingRule): CaseRecord {
  const content = adultCase();
  const person = { ...content.person, givenNameLatin: known(NAME) };
  const narrative = known(`${NAME} told it so`);
  const caseFile = { ...content.caseFile, narrative };
  const meta = {} as CaseRecord["meta"];
  return { ...content, caseFile, person, withholdings: [rule], kind: "case", meta };
}

const AT_ONCE = { urgency: "same_day" as const, packetScope: [...DATA_SCOPE] };

/** What the program asks for one recipient, each through the function by which it really goes. */
interface Ways {
  readonly referral: () => unknown;
  readonly resend: () => unknown;
  readonly print: () => unknown;
  readonly batch: () => unknown;
  readonly count: () => unknown;
}

/** Each gives back what the recipient would have, null for nothing of it. */
function waysTo(orgId: string, record: CaseRecord, graph: OrgGraph): Ways {
  const recipient = {
    ...{ orgId, orgType: "ngo_service" as const, keys: null },
    ...{ ispSignedOn: "2026-01-01", ispExpiresOn: null },
  };
  // As its own body, so that no missing consent hides a hole in the rule.
  const gate: MoveContext["gate"] = ({ packetScope }, form) =>
    gateFor(record, { recipient, graph, ownOrgId: orgId, day: DAY, scope: packetScope, form });
  let made = 0;
  const context: MoveContext = {
    ...{ gate, now: `${DAY}T05:00:00.000Z`, by: "worker", approvedBy: null },
    ...{ newId: () => `new-${String((made += 1))}`, newCode: () => CODE },
  };
  const plan = planOf(aReferral({ ...AT_ONCE, toOrgId: orgId }));
  const packetOf = (referral: Referral) =>
    referralPacket(record, referral, gate(referral, "paper"), plainWords);
  const standing = { graph, day: DAY };
  return {
    referral: () => {
      const made = createReferral(record, plan, context);
      return made.ok ? sentPacket(made.value.content, made.value.referralId) : null;
    },
    resend: () => {
      const old = aReferral({ ...AT_ONCE, referralId: "old", toOrgId: orgId, status: "expired" });
      const made = resendReferral({ ...record, referrals: [old] }, "old", plan, context);
      return made.ok ? sentPacket(made.value.content, made.value.referralId) : null;
    },
    print: () => {
      const sent = aReferral({ ...AT_ONCE, toOrgId: orgId, status: "sent", receiptCode: CODE });
      return mayPrintLetter(sent, gate(sent, "paper")) ? packetOf(sent) : null;
    },
    batch: () => {
      const withheld = withheldFrom([record], orgId, { ...standing, levels: KEPT_BACK });
      const nameless = withheldFrom([record], orgId, { ...standing, levels: NAMELESS });
      const left = withoutWithheld(record, withheld);
      return left === null ? null : withoutHouseMatters(withoutNames(left, nameless));
    },
    count: () => {
      const withheld = withheldFrom([record], orgId, { ...standing, levels: UNCOUNTED });
      const counted = uncounted(
        { cases: [record], erased: [], incidents: [], operations: [] },
        withheld,
      );
      return counted.cases.length === 0 ? null : counted.cases.length;
    },
  };

  /** Submitted and sent, as far as it goes. */
  function sentPacket(content: CaseContent, referralId: string): unknown {
    const ready = moveReferral(content, referralId, { type: "submit" }, context);
    if (!ready.ok) return null;
    const event = { type: "send", via: "paper_by_hand" } as const;
    const sent = moveReferral(ready.value, referralId, event, context);
    const referral = sent.ok && sent.value.referrals.find((one) => one.referralId === referralId);
    return referral ? packetOf(referral) : null;
  }
}

const WAYS = ["referral", "resend", "print", "batch", "count"] as const;

/** Whether a rule of this level lets anything go by this way: what goes then names nobody. */
function mayGo(way: (typeof WAYS)[number], level: WithholdingRule["level"]): boolean {
  return level === "identifiers" || (level === "case_data" && way === "count");
}

/** By how many ways anything reaches who must not get it. */
function leaks({ orgs, rule }: World, graph: OrgGraph): string[] {
  const record = caseUnder(rule);
  return [...mustNotGet({ orgs, rule })].flatMap((orgId) => {
    const ways = waysTo(orgId, record, graph);
    return WAYS.filter((way) => {
      const gone = ways[way]();
      if (gone === null) return false;
      return !mayGo(way, rule.level) || JSON.stringify(gone).includes(NAME);
    }).map((way) => `${way} to ${orgId}`);
  });
}

const RUNS = { numRuns: 120, seed: 20261121 };

describe("nothing about a withheld file", () => {
  it("reaches anybody who must not know, or who would pass it on", () => {
    fc.assert(
      fc.property(world, (given) => {
        expect(leaks(given, orgGraph(given.orgs))).toEqual([]);
      }),
      RUNS,
    );
  });

  it("is kept from nobody else, by any of the ways", () => {
    fc.assert(
      fc.property(world, ({ orgs, rule }) => {
        const forbidden = mustNotGet({ orgs, rule });
        const graph = orgGraph(orgs);
        for (const orgId of ids.filter((id) => !forbidden.has(id))) {
          const ways = waysTo(orgId, caseUnder(rule), graph);
          for (const way of WAYS) {
            const gone = JSON.stringify(ways[way]());
            expect(way === "count" ? gone : gone.includes(NAME)).toBe(way === "count" ? "1" : true);
          }
        }
      }),
      RUNS,
    );
  });

  it.each(["part_of", "has_part", "passes_to", "reports_to"] as const)(
    "would go by every way if the program forgot the links of kind %s: the first test sees it",
    (kind) => {
      const found = fc.sample(world, RUNS).flatMap((given) => {
        const forgetful = { ...orgGraph(given.orgs), [kind]: new Map() };
        return leaks(given, forgetful);
      });
      const ways = new Set(found.map((leak) => leak.split(" ")[0]));
      expect([...ways].toSorted()).toEqual(WAYS.toSorted());
    },
  );
});
