import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { DataScope } from "../../../shared/domain/consent";
import type { EntityName } from "../../../shared/domain/dictionary";
import type { GateAnswer, NeverForPolice } from "../../../shared/domain/gate";
import type { NeedItem } from "../../../shared/domain/needs-risk-assessment";
import type { Packet } from "../../../shared/domain/packet";
import { packetFields, scopeOfNeed } from "../../../shared/domain/packet-fields";
import { packetSource, type PacketSource } from "../../../shared/domain/packet-source";
import type { Person } from "../../../shared/domain/person";
import type { Referral } from "../../../shared/domain/referral";
import {
  withoutIdentifiers,
  withoutIdentifyingFields,
} from "../../../shared/domain/without-identifiers";
import { EPISODE_FACTS } from "./account-facts";
import { PROCEEDING_FACTS } from "./court-facts";
import { factRows, type FactRow, type FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";
import { ASSESSMENT_FACTS } from "./file-facts";
import { PERSON_FACTS, RELATED_FACTS } from "./person-facts";

// What one recipient reads (dictionary §3.15, §11 R6, R9): the parts that the referral names and the gate
// lets go, and of each part only what somebody has answered. Nothing else of the file is in it.

/** One line: the label is `fields.<path>`. */
export interface PacketLine {
  readonly path: string;
  readonly text: string;
}

export interface PacketPart {
  readonly scope: DataScope;
  readonly lines: readonly PacketLine[];
}

export interface ReferralPacket {
  /** What is asked for; it goes whatever the scope. */
  readonly request: readonly PacketLine[];
  readonly parts: readonly PacketPart[];
  /** Parts of the file that stay here. */
  readonly staysHere: readonly DataScope[];
}

type Gate = Pick<GateAnswer, "scope" | "leaveOut" | "withoutIdentifiers">;
type Asked = Pick<
  Referral,
  "serviceType" | "urgency" | "reason" | "note" | "accompaniedBy" | "packetScope"
>;

/**
 * The packet of a referral in the language of `words`. `gate` is its answer now; a part that the referral
 * names and nobody agreed to goes only where two people outweighed that (`isOverridden`). Where a rule keeps
 * back who somebody is, it has no name, number or address in any part.
 */
export function referralPacket(
  content: CaseContent,
  referral: Asked,
  gate: Gate,
  words: FactWords,
  isOverridden = false,
): ReferralPacket {
  const goes = (scope: DataScope): boolean =>
    referral.packetScope.includes(scope) && (isOverridden || gate.scope.includes(scope));
  const isNameless = gate.withoutIdentifiers;
  const told = packetSource(isNameless ? withoutIdentifiers(content) : content, gate.leaveOut);
  const asked = isNameless ? withoutIdentifyingFields("referral", referral) : referral;
  return {
    request: said(factRows("referrals", asked, REQUEST, words)),
    parts: DATA_SCOPE.filter(goes).map((scope) => ({
      scope,
      lines: said(partRows(told, scope, gate.leaveOut, words)),
    })),
    staysHere: DATA_SCOPE.filter((scope) => !goes(scope)),
  };
}

/** A packet that came, in the language of `words`: what it asks for, and each part with what was told of it. */
export function toldPacket(
  packet: Packet,
  words: FactWords,
): Pick<ReferralPacket, "request" | "parts"> {
  const { told } = packet;
  // A field that is not there reads as one that nobody told.
  const source = {
    person: told.person as Person,
    caseFile: told.caseFile as CaseContent["caseFile"],
    relatedPersons: told.relatedPersons as CaseContent["relatedPersons"],
    episodes: told.episodes as CaseContent["episodes"],
    proceedings: told.proceedings as CaseContent["proceedings"],
    needs: told.needs.map(({ part, ...need }) => ({
      ...(need as NeedItem),
      domain: part === "health" ? ("physical_health" as const) : ("mental_health" as const),
    })),
  };
  return {
    request: said(factRows("referrals", { ...packet, packetScope: packet.scope }, REQUEST, words)),
    parts: DATA_SCOPE.filter((scope) => packet.scope.includes(scope)).map((scope) => ({
      scope,
      lines: said(partRows(source, scope, [], words)),
    })),
  };
}

const REQUEST: FactsOf<Asked> = {
  serviceType: (value, words) => words.code("service", value),
  urgency: (value, words) => words.code("referralUrgency", value),
  reason: (value, words) => words.code("referralReason", value),
  note: (value) => value,
  accompaniedBy: (value) => value,
};

const NEED_FACTS: FactsOf<NeedItem> = {
  wishOfPerson: (value) => value,
  action: (value) => value,
};

/** One part, from the fields that the dictionary gives it. */
function partRows(
  content: PacketSource,
  scope: DataScope,
  leaveOut: readonly NeverForPolice[],
  words: FactWords,
): FactRow[] {
  const rows = <T extends object>(
    entity: EntityName,
    label: string,
    items: readonly T[],
    facts: FactsOf<T>,
    part = scope,
  ): FactRow[] => {
    const going = only(facts, packetFields(entity, part, leaveOut));
    return items.flatMap((item) => factRows(label, item, going, words));
  };
  const { person, relatedPersons, caseFile, episodes, proceedings, needs } = content;
  return [
    ...rows("person", "person", [person], PERSON_FACTS),
    ...rows("relatedPerson", "relatedPersons", relatedPersons, RELATED_FACTS),
    // A need is carried under one part in the dictionary, and goes with the part that it is about.
    ...rows(
      "need",
      "needs",
      needs.filter(({ domain }) => scopeOfNeed(domain) === scope),
      leaveOut.includes("health") ? {} : NEED_FACTS,
      "psychosocial",
    ),
    ...rows("episode", "episodes", episodes, EPISODE_FACTS),
    ...rows("caseFile", "caseFile", [caseFile], ASSESSMENT_FACTS),
    ...rows("proceeding", "proceedings", proceedings, PROCEEDING_FACTS),
  ];
}

function only<T>(facts: FactsOf<T>, fields: readonly string[]): FactsOf<T> {
  return Object.fromEntries(
    Object.entries(facts).filter(([field]) => fields.includes(field)),
  ) as FactsOf<T>;
}

function said(rows: readonly FactRow[]): PacketLine[] {
  return rows.flatMap(({ path, shown }) =>
    "text" in shown && shown.text !== "" ? { path, text: shown.text } : [],
  );
}
