import { valueOf } from "./answer";
import type { CaseContent } from "./case-record";
import { latestConsent, type Consent, type DataScope, type Purpose } from "./consent";
import { consentObstacle, type ConsentObstacle } from "./consent-standing";
import { isSameBody, type OrgGraph } from "./org-graph";
import { mayReceiveFiles, type Organisation } from "./organisation";
import { purposeForRecipient } from "./referral";
import { protocolStanding } from "./sharing-protocol";
import { effectOn, type RuleHit } from "./withholding-reach";

// The one gate (dictionary §11 R2, R3, R6, R10). It is asked at four moments: when a recipient is chosen, when
// somebody approves, when a batch or packet is sealed, and when something is sent again.

export type GatedContent = Pick<
  CaseContent,
  "person" | "relatedPersons" | "consents" | "withholdings"
>;

export type GateRecipient = Pick<
  Organisation,
  "orgId" | "orgType" | "keys" | "ispSignedOn" | "ispExpiresOn"
>;

export interface GateQuestion {
  readonly recipient: GateRecipient;
  /** Who sends. What goes to another part of the same body does not leave it, and needs no consent of its own. */
  readonly ownOrgId: string;
  /** Of all organisations that this house knows (`orgGraph`). */
  readonly graph: OrgGraph;
  /** What is meant to go. An empty packet is refused. */
  readonly scope: readonly DataScope[];
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly day: string;
  /** `file`: sealed to the recipient's keys, which two people must have compared. */
  readonly form: "file" | "paper";
  /** Asked for another purpose than the recipient's own, such as tracing a family. */
  readonly purpose?: Purpose;
}

/** Why something may not go (`gate.reason.<code>` in i18n). A path is shown to own staff only. */
export type GateReason =
  | { readonly code: "withheld"; readonly hits: readonly RuleHit[] }
  | { readonly code: "file_refused" }
  | {
      readonly code: `consent_${ConsentObstacle}`;
      readonly purpose: Purpose;
      readonly recipientOrgId: string;
      readonly scope: readonly DataScope[];
    }
  | {
      readonly code: "scope_not_agreed";
      readonly purpose: Purpose;
      readonly recipientOrgId: string;
      /** The parts that nobody agreed to. */
      readonly scope: readonly DataScope[];
    }
  | { readonly code: "embassy_of_protected" }
  | { readonly code: "not_for_police"; readonly scope: readonly DataScope[] }
  | { readonly code: "protocol_missing" }
  | { readonly code: "protocol_expired" }
  | { readonly code: "keys_unchecked" }
  | { readonly code: "keys_revoked" }
  | { readonly code: "nothing_to_send" };

/** Parts of a record that police and courts never get, whatever the scope (§11 R6). */
export const NEVER_FOR_POLICE = [
  "migration_status",
  "border_crossing",
  "health",
  "forced_crime",
] as const;
export type NeverForPolice = (typeof NEVER_FOR_POLICE)[number];

export interface GateAnswer {
  /** Nothing stands against the whole packet as it was asked for. */
  readonly isAllowed: boolean;
  /** Every reason against it, the gravest first; empty when it may go. */
  readonly reasons: readonly GateReason[];
  /** What of the scope could go once the reasons that are not about scope are gone. */
  readonly scope: readonly DataScope[];
  /** Only counts may go: the recipient may know that such people exist. False: not even that. */
  readonly mayCount: boolean;
  /** A rule of level `identifiers` stands: whatever goes, goes without names and numbers (`withoutIdentifiers`). */
  readonly withoutIdentifiers: boolean;
  /** The decision that lets it go; null when none does, or none is needed. */
  readonly consent: Consent | null;
  /** Left out of the packet even so. */
  readonly leaveOut: readonly NeverForPolice[];
  /** Two people may override: only consent or the protocol is missing, and no "no" of a rule. */
  readonly canOverride: boolean;
}

const OF_BODY_AND_MIND: readonly DataScope[] = ["health", "psychosocial"];

/** What of a file may go to one recipient, and why no more. */
export function gateFor(content: GatedContent, question: GateQuestion): GateAnswer {
  const { recipient, graph, day } = question;
  const isOwnBody = isSameBody(graph, question.ownOrgId, recipient.orgId);
  const purpose = question.purpose ?? purposeForRecipient(recipient.orgType);
  const effect = effectOn(content.withholdings, recipient.orgId, graph, day);
  const hasRefusedFile = refusesFile(content.consents);
  const isForPolice = purposeForRecipient(recipient.orgType) === "share_with_police_or_court";
  const consent = isOwnBody ? null : latestConsent(content.consents, purpose, recipient.orgId);
  const obstacle = isOwnBody ? null : consentObstacle(consent, content, day);

  const notForPolice = isForPolice ? asked(question.scope, OF_BODY_AND_MIND) : [];
  const notAgreed =
    consent === null || obstacle !== null
      ? []
      : question.scope.filter((part) => !consent.dataScope.includes(part));
  const names = { purpose, recipientOrgId: recipient.orgId };
  const isStopped = effect.level === "existence" || effect.level === "case_data";

  const reasons: GateReason[] = [];
  if (isStopped) reasons.push({ code: "withheld", hits: effect.hits });
  if (hasRefusedFile) reasons.push({ code: "file_refused" });
  if (isEmbassyOfProtected(content, recipient, purpose)) {
    reasons.push({ code: "embassy_of_protected" });
  }
  if (notForPolice.length > 0) reasons.push({ code: "not_for_police", scope: notForPolice });
  if (obstacle !== null) {
    reasons.push({ code: `consent_${obstacle}`, ...names, scope: question.scope });
  }
  if (notAgreed.length > 0) reasons.push({ code: "scope_not_agreed", ...names, scope: notAgreed });
  const protocol = isOwnBody ? "holds" : protocolStanding(recipient, day);
  if (protocol !== "holds") reasons.push({ code: protocol });
  if (question.form === "file" && !mayReceiveFiles(recipient)) {
    const isRevoked = recipient.keys !== null && recipient.keys.revoked !== null;
    reasons.push({ code: isRevoked ? "keys_revoked" : "keys_unchecked" });
  }
  if (question.scope.length === 0) reasons.push({ code: "nothing_to_send" });
  const left = [...notForPolice, ...notAgreed];
  return {
    isAllowed: reasons.length === 0,
    reasons,
    scope: question.scope.filter((part) => !left.includes(part)),
    mayCount: effect.level !== "existence" && !hasRefusedFile,
    withoutIdentifiers: effect.level === "identifiers",
    consent: obstacle === null ? consent : null,
    leaveOut: isForPolice ? NEVER_FOR_POLICE : [],
    canOverride: reasons.length > 0 && reasons.every(isOverridable),
  };
}

/** True once the person does not want a file to be kept: then nothing of it goes anywhere. */
function refusesFile(consents: readonly Consent[]): boolean {
  const latest = latestConsent(consents, "store_and_manage_file");
  return (
    latest !== null &&
    (latest.decision === "refused" ||
      latest.decision === "withdrawn" ||
      latest.withdrawnAt !== null)
  );
}

function isEmbassyOfProtected(
  { person }: GatedContent,
  { orgType }: GateRecipient,
  purpose: Purpose,
): boolean {
  if (orgType !== "embassy_consulate" && purpose !== "contact_embassy_repatriation") return false;
  const status = valueOf(person.protectionStatus);
  return status !== null && status !== "none";
}

/** Vital interest outweighs a missing yes, never a rule that protects, a closed door or a lost key. */
function isOverridable({ code }: GateReason): boolean {
  return (
    code.startsWith("consent_") ||
    code === "scope_not_agreed" ||
    code === "protocol_missing" ||
    code === "protocol_expired"
  );
}

function asked(scope: readonly DataScope[], parts: readonly DataScope[]): DataScope[] {
  return scope.filter((part) => parts.includes(part));
}
