import { isChildPresumed } from "./age";
import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import type { ORG_TYPE } from "./code-lists/organisations";
import { latestConsent, type Purpose } from "./consent";
import { consentObstacle, type ConsentObstacle } from "./consent-standing";
import type { OrgGraph } from "./org-graph";
import { isSafeGuardian } from "./related-person";
import { isRuleActive } from "./withholding";
import { effectOn } from "./withholding-reach";

// What is owed to whoever may be a child (dictionary §5.2), whatever an adult or the looks say.

/** Why a yes that was given for a child does not count yet. */
const OF_A_CHILD: readonly ConsentObstacle[] = [
  "child_dissents",
  "assent_not_asked",
  "caregiver_needed",
  "guardian_unsafe",
];

/** The purposes among these for which a yes stands on paper that does not count for a child of this age. */
export function yesOfNobody(content: CaseContent, purposes: readonly Purpose[]): Purpose[] {
  return purposes.filter((purpose) => {
    const given = latestConsent(content.consents, purpose);
    if (given?.decision !== "given") return false;
    const obstacle = consentObstacle(given, content, given.validFrom);
    return obstacle !== null && OF_A_CHILD.includes(obstacle);
  });
}

type ChildFacts = Pick<
  CaseContent,
  "caseFile" | "person" | "triage" | "relatedPersons" | "withholdings" | "referrals"
>;

/** True for somebody who may be a child and has no adult here who is known to be safe. */
export function isWithoutSafeAdult({ caseFile, person, relatedPersons }: ChildFacts): boolean {
  if (!isChildPresumed(person, caseFile.receptionAt.slice(0, 10))) return false;
  const status = valueOf(caseFile.unaccompaniedStatus);
  const isAlone = status === "unaccompanied" || status === "separated";
  return isAlone || (relatedPersons.length > 0 && !relatedPersons.some(isSafeGuardian));
}

/** An office that might be told, with what the notice needs to know of it. */
export interface Office {
  readonly orgId: string;
  readonly orgType: (typeof ORG_TYPE)[number];
  /** Where it is: the first two digits are the province. */
  readonly adminCode: string;
  readonly parentOrgId: string | null;
}

/**
 * Whom to tell on the same day that a child has no safe adult. `think_first`: somebody in authority was named
 * and nobody has said yet from whom the file is kept (§11 R1). `nobody`: every office is kept from it, or
 * none is known. `without_name`: the office may know of the child, not who it is.
 */
export type ChildNotice =
  | { readonly kind: "not_owed" | "think_first" | "nobody" }
  | { readonly kind: "told" | "tell" | "tell_without_name"; readonly orgId: string };

const PROTECTS_CHILDREN: readonly Office["orgType"][] = ["dosvy_provincial", "mosvy_national"];

export interface NoticeContext {
  readonly offices: readonly Office[];
  readonly graph: OrgGraph;
  /** Where the child is. */
  readonly ownAdminCode: string;
  /** Phnom Penh day. */
  readonly day: string;
}

/**
 * The office for the notice of a child: that of the province; where a rule keeps the file
 * from it, the next one up. What has been sent to such an office is the notice.
 */
export function childNotice(content: ChildFacts, context: NoticeContext): ChildNotice {
  if (!isWithoutSafeAdult(content)) return { kind: "not_owed" };
  const { offices, graph, day } = context;
  const told = content.referrals.find(
    ({ direction, sentAt, toOrgId }) =>
      direction === "out" && sentAt !== null && isProtecting(offices, toOrgId),
  );
  if (told !== undefined) return { kind: "told", orgId: told.toOrgId };
  const isNamed = valueOf(content.triage.authorityInvolved) === "yes";
  const hasRule = content.withholdings.some((rule) => isRuleActive(rule, day));
  if (isNamed && !hasRule) return { kind: "think_first" };
  for (const { orgId } of nearestFirst(context)) {
    const { level } = effectOn(content.withholdings, orgId, graph, day);
    if (level === "none") return { kind: "tell", orgId };
    if (level === "identifiers") return { kind: "tell_without_name", orgId };
  }
  return { kind: "nobody" };
}

function isProtecting(offices: readonly Office[], orgId: string): boolean {
  return offices.some((one) => one.orgId === orgId && PROTECTS_CHILDREN.includes(one.orgType));
}

/** The office of the province, those above it, the ministry; another province's only when all of them are kept from it. */
function nearestFirst({ offices, ownAdminCode }: NoticeContext): Office[] {
  const isHere = ({ adminCode }: Office): boolean =>
    adminCode.slice(0, 2) === ownAdminCode.slice(0, 2);
  const ofType = (type: Office["orgType"]): Office[] =>
    offices.filter(({ orgType }) => orgType === type);
  const provincial = ofType("dosvy_provincial");
  const here = provincial.filter(isHere);
  const upwards = here.flatMap((office) => wholesOf(office, offices));
  const others = provincial.filter((office) => !isHere(office));
  return [...new Set([...here, ...upwards, ...ofType("mosvy_national"), ...others])];
}

function wholesOf(office: Office, offices: readonly Office[]): Office[] {
  const found: Office[] = [];
  let parentId = office.parentOrgId;
  while (parentId !== null) {
    const parent = offices.find(({ orgId }) => orgId === parentId);
    if (parent === undefined || found.includes(parent)) break;
    found.push(parent);
    parentId = parent.parentOrgId;
  }
  return found.filter(({ orgType }) => PROTECTS_CHILDREN.includes(orgType));
}
