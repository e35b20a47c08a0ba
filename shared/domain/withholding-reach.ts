import { pathTo, reachBy, type OrgGraph, type OrgLink, type OrgLinkKind } from "./org-graph";
import {
  isRuleActive,
  type WithholdingReach,
  type WithholdingRule,
  type WithholdLevel,
} from "./withholding";

// How far a withholding rule reaches: along the path of the data, not to the addressee alone (§11 R2).

/** Why a recipient is covered: the links from it to the one that must not know, in order. */
export type WithholdingPath = readonly OrgLink[];

export interface RuleHit {
  readonly rule: WithholdingRule;
  readonly path: WithholdingPath;
}

export interface WithholdingEffect {
  readonly level: "none" | WithholdLevel;
  /** Every rule that covers the recipient, the gravest first. For own staff only. */
  readonly hits: readonly RuleHit[];
}

const GRAVEST_FIRST: readonly WithholdLevel[] = ["existence", "case_data", "identifiers"];

/** The organisations that must not know, each with its path to the target. */
export function closure(
  rule: WithholdingReach,
  graph: OrgGraph,
): ReadonlyMap<string, WithholdingPath> {
  const parts = rule.includeDescendants ? membersBy(graph, rule.targetOrgId, "has_part") : [];
  const wholes = rule.includeAncestors ? membersBy(graph, rule.targetOrgId, "part_of") : [];
  return new Map([...wholes, ...parts, [rule.targetOrgId, []]]);
}

/** All to whom data comes that `orgId` gets, itself included (any depth), each with its path from there. */
export function reach(orgId: string, graph: OrgGraph): ReadonlyMap<string, WithholdingPath> {
  const found = reachBy(graph, orgId, ["passes_to", "reports_to"]);
  return new Map([...found.keys()].map((id) => [id, pathTo(found, id)]));
}

/** The path by which what `orgId` gets would come to one that must not know; null when none leads there. */
export function hitPath(
  rule: WithholdingReach,
  orgId: string,
  graph: OrgGraph,
): WithholdingPath | null {
  const covered = closure(rule, graph);
  const own = covered.get(orgId);
  if (own !== undefined || !rule.includeForwarders) return own ?? null;
  for (const [id, path] of reach(orgId, graph)) {
    const rest = covered.get(id);
    if (rest !== undefined) return [...path, ...rest];
  }
  return null;
}

/** What the rules that stand on `day` keep from `orgId`; the gravest counts. */
export function effectOn(
  rules: readonly WithholdingRule[],
  orgId: string,
  graph: OrgGraph,
  day: string,
): WithholdingEffect {
  const hits = rules.flatMap((rule): RuleHit[] => {
    const path = isRuleActive(rule, day) ? hitPath(rule, orgId, graph) : null;
    return path === null ? [] : [{ rule, path }];
  });
  hits.sort((a, b) => GRAVEST_FIRST.indexOf(a.rule.level) - GRAVEST_FIRST.indexOf(b.rule.level));
  return { level: hits[0]?.rule.level ?? "none", hits };
}

/** Every organisation of `orgIds` that the rule covers, with its path; the target first. */
export function coveredBy(
  rule: WithholdingReach,
  orgIds: readonly string[],
  graph: OrgGraph,
): { readonly orgId: string; readonly path: WithholdingPath }[] {
  return orgIds
    .flatMap((orgId) => {
      const path = hitPath(rule, orgId, graph);
      return path === null ? [] : [{ orgId, path }];
    })
    .sort((a, b) => a.path.length - b.path.length);
}

const REVERSED = { has_part: "part_of", part_of: "has_part" } as const;

/** Members found from the target outwards; their paths are told the other way round, towards it. */
function membersBy(
  graph: OrgGraph,
  targetOrgId: string,
  kind: Extract<OrgLinkKind, "has_part" | "part_of">,
): [string, WithholdingPath][] {
  const found = reachBy(graph, targetOrgId, [kind]);
  return [...found.keys()].map((id) => [id, pathTo(found, id).reverse().map(turned)]);

  function turned({ fromOrgId, toOrgId }: OrgLink): OrgLink {
    return { fromOrgId: toOrgId, kind: REVERSED[kind], toOrgId: fromOrgId };
  }
}
