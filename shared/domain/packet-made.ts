import type { CaseContent } from "./case-record";
import { valueOf } from "./answer";
import { DATA_SCOPE } from "./code-lists/case-files";
import type { DataScope } from "./consent";
import type { EntityName } from "./dictionary";
import type { GateAnswer, NeverForPolice } from "./gate";
import {
  isWhole,
  packetSchema,
  toldSchema,
  wholeFileSchema,
  type Packet,
  type Told,
  type WholeFile,
} from "./packet";
import { packetFields, scopeOfNeed } from "./packet-fields";
import { packetSource } from "./packet-source";
import type { Referral } from "./referral";
import { withoutIdentifiers, withoutIdentifyingFields } from "./without-identifiers";

type Gate = Pick<GateAnswer, "isAllowed" | "scope" | "leaveOut" | "withoutIdentifiers" | "consent">;

/**
 * The packet of a referral that is sent now, by the gate's answer of now; null when nothing of it may go,
 * or it has not been sent. A part that nobody agreed to goes only where two people outweighed that.
 */
export function packetOf(content: CaseContent, sent: Referral, gate: Gate): Packet | null {
  const isOverridden = sent.override !== null;
  const scope = DATA_SCOPE.filter(
    (part) => sent.packetScope.includes(part) && (isOverridden || gate.scope.includes(part)),
  );
  const ground = groundOf(sent, gate);
  if (scope.length === 0 || ground === null) return null;
  const isNameless = gate.withoutIdentifiers;
  const file = isNameless ? withoutIdentifiers(content) : content;
  const asked = isNameless ? withoutIdentifyingFields("referral", sent) : sent;
  const { referralId, kind, serviceType, urgency, sentAt, receiptCode } = sent;
  const { reason, note, toContact, accompaniedBy } = asked;
  const packet = packetSchema.safeParse({
    ...{ referralId, kind, serviceType, urgency, reason, note, toContact, accompaniedBy },
    ...{ sentAt, receiptCode, scope, ground },
    told: toldOf(file, scope, gate.leaveOut),
    whole: goesWhole(kind, scope, gate) ? wholeOf(content) : null,
  });
  return packet.success ? packet.data : null;
}

function groundOf({ override }: Referral, { isAllowed, consent }: Gate): Packet["ground"] | null {
  if (override !== null && !isAllowed) return { basis: override.basis };
  if (!isAllowed) return null;
  if (consent === null) return { basis: "own_body" };
  const { validFrom, expiresOn, dataScope } = consent;
  return { basis: "consent", validFrom, expiresOn, dataScope };
}

/** Not where anything is kept back, or where the person asked not to say something: the account may say it. */
function goesWhole(kind: Referral["kind"], scope: readonly DataScope[], gate: Gate): boolean {
  const { isAllowed, leaveOut, withoutIdentifiers: isNameless, consent } = gate;
  const isBare = leaveOut.length === 0 && !isNameless;
  const hasUnsaid = consent !== null && (valueOf(consent.excludedDetail) ?? "") !== "";
  return isWhole(kind, scope) && isAllowed && isBare && !hasUnsaid;
}

/** The parts of a file that go with this scope: what the dictionary lets go with it, and was told. */
export function toldOf(
  content: CaseContent,
  scope: readonly DataScope[],
  leaveOut: readonly NeverForPolice[],
): Told {
  const source = packetSource(content, leaveOut);
  const rowsOf = (entity: EntityName, rows: readonly object[]): object[] => {
    const fields = scope.flatMap((part) => packetFields(entity, part, leaveOut));
    return rows.map((row) => only(row, fields)).filter((row) => Object.keys(row).length > 0);
  };
  const [person = {}] = rowsOf("person", [source.person]);
  const [caseFile = {}] = rowsOf("caseFile", [source.caseFile]);
  return toldSchema.parse({
    ...{ person, caseFile },
    relatedPersons: rowsOf("relatedPerson", source.relatedPersons),
    needs: needsOf(source.needs, scope, leaveOut),
    episodes: rowsOf("episode", source.episodes),
    proceedings: rowsOf("proceeding", source.proceedings),
  });
}

function needsOf(
  needs: ReturnType<typeof packetSource>["needs"],
  scope: readonly DataScope[],
  leaveOut: readonly NeverForPolice[],
): object[] {
  if (leaveOut.includes("health")) return [];
  // Carried under one part in the dictionary; it goes with the part that it is about.
  const fields = packetFields("need", "psychosocial", leaveOut);
  return needs.flatMap((need) => {
    const part = scopeOfNeed(need.domain);
    const told = only(need, fields);
    const isGoing = part !== null && scope.includes(part) && Object.keys(told).length > 0;
    return isGoing ? [{ part, ...told }] : [];
  });
}

/** The fields of a row that are named and hold something. */
function only(row: object, fields: readonly string[]): object {
  const told = Object.entries(picked(row, fields)).filter(([, value]) => isTold(value));
  return Object.fromEntries(told);
}

function picked(row: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));
}

function isTold(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  if (typeof value !== "object" || !("mv" in value)) return true;
  if (!("value" in value)) return false;
  return !Array.isArray(value.value) || value.value.length > 0;
}

function wholeOf(content: CaseContent): WholeFile {
  const { caseFile, person, proceedings } = content;
  const { triage, relatedPersons, recruitments, episodes, assessments, screenings } = content;
  return wholeFileSchema.parse({
    ...{ triage, relatedPersons, recruitments, episodes, assessments, screenings },
    person: picked(person, Object.keys(wholeFileSchema.shape.person.shape)),
    caseFile: picked(caseFile, Object.keys(wholeFileSchema.shape.caseFile.shape)),
    // Who the lawyer is, the other house knows under no id of ours.
    proceedings: proceedings.map((row) => ({ ...row, lawyerOrgId: null })),
  });
}
