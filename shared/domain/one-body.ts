import { isSameBody, orgGraph, type OrgNode } from "./org-graph";
import { mayReceiveWholeRecords, type Organisation } from "./organisation";

/** What of an organisation says whether it is a house of this body; records and summaries both have it. */
export interface BodyNode extends OrgNode {
  readonly orgType: Organisation["orgType"];
  readonly isOwn: boolean;
  /** Two people compared its fingerprint. */
  readonly mayReceiveFiles: boolean;
}

/**
 * The other houses of the body to which `ownOrgId` belongs: those that can be reached by "is part of" from
 * one confirmed house to another. An organisation that nobody confirmed joins nothing.
 */
export function housesOfBody(orgs: readonly BodyNode[], ownOrgId: string): ReadonlySet<string> {
  const houses = orgs.filter(
    (org) => org.isOwn || (org.mayReceiveFiles && mayReceiveWholeRecords(org)),
  );
  const ids = new Set(houses.map(({ orgId }) => orgId));
  const graph = orgGraph(
    houses.map((org) => ({
      ...org,
      parentOrgId: ids.has(org.parentOrgId ?? "") ? org.parentOrgId : null,
    })),
  );
  const others = [...ids].filter((id) => id !== ownOrgId && isSameBody(graph, ownOrgId, id));
  return new Set(others);
}
