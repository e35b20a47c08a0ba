// Who would get to see what one organisation gets (dictionary §11 R2), as links between their ids.

/** What a link says of the two that it joins. */
export type OrgLinkKind = "part_of" | "has_part" | "passes_to" | "reports_to";

/** One link of a path, so that it can be told: "A passes its data to B". */
export interface OrgLink {
  readonly fromOrgId: string;
  readonly kind: OrgLinkKind;
  readonly toOrgId: string;
}

type Links = ReadonlyMap<string, readonly string[]>;

/** The links by kind, from each organisation to others. */
export type OrgGraph = Readonly<Record<OrgLinkKind, Links>>;

/** What of an organisation makes its links; records and summaries both have it. */
export interface OrgNode {
  readonly orgId: string;
  readonly parentOrgId: string | null;
  readonly forwardsTo: readonly string[];
}

/**
 * The links between organisations. A part always reports to its whole: nobody has ever shown us an office
 * that keeps something from its own head.
 */
export function orgGraph(orgs: readonly OrgNode[]): OrgGraph {
  const partOf = new Map<string, string[]>();
  const hasPart = new Map<string, string[]>();
  const passesTo = new Map<string, string[]>();
  for (const { orgId, parentOrgId, forwardsTo } of orgs) {
    passesTo.set(orgId, [...forwardsTo]);
    if (parentOrgId === null) continue;
    partOf.set(orgId, [parentOrgId]);
    hasPart.set(parentOrgId, [...(hasPart.get(parentOrgId) ?? []), orgId]);
  }
  return { part_of: partOf, has_part: hasPart, passes_to: passesTo, reports_to: partOf };
}

/**
 * All that can be reached from one organisation by links of these kinds, nearest first, each with the link
 * by which it was found (null for the start). Circles end where they began.
 */
export function reachBy(
  graph: OrgGraph,
  startOrgId: string,
  kinds: readonly OrgLinkKind[],
): ReadonlyMap<string, OrgLink | null> {
  const found = new Map<string, OrgLink | null>([[startOrgId, null]]);
  // A map hands out what is added to it while it is walked.
  for (const fromOrgId of found.keys()) {
    for (const kind of kinds) {
      for (const toOrgId of graph[kind].get(fromOrgId) ?? []) {
        if (!found.has(toOrgId)) found.set(toOrgId, { fromOrgId, kind, toOrgId });
      }
    }
  }
  return found;
}

/** The links from the start of `found` to `orgId`, in order; empty for the start itself. */
export function pathTo(found: ReadonlyMap<string, OrgLink | null>, orgId: string): OrgLink[] {
  const path: OrgLink[] = [];
  let link = found.get(orgId) ?? null;
  while (link !== null) {
    path.unshift(link);
    link = found.get(link.fromOrgId) ?? null;
  }
  return path;
}

/** Whether naming `parentOrgId` as the whole of `orgId` would make it a part of itself. */
export function wouldCircle(graph: OrgGraph, orgId: string, parentOrgId: string): boolean {
  return reachBy(graph, parentOrgId, ["part_of"]).has(orgId);
}

/** Whether two are parts of one body: a file that goes from one to the other stays in the house. */
export function isSameBody(graph: OrgGraph, one: string, other: string): boolean {
  const wholes = reachBy(graph, one, ["part_of"]);
  return [...reachBy(graph, other, ["part_of"]).keys()].some((orgId) => wholes.has(orgId));
}
