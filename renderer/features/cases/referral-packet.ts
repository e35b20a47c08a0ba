import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import { DATA_SCOPE } from "../../../shared/domain/code-lists/case-files";
import type { DataScope } from "../../../shared/domain/consent";
import type { GateAnswer, NeverForPolice } from "../../../shared/domain/gate";
import { latestAssessment, type NeedItem } from "../../../shared/domain/needs-risk-assessment";
import type { Person } from "../../../shared/domain/person";
import type { Referral } from "../../../shared/domain/referral";
import { isSafeGuardian } from "../../../shared/domain/related-person";
import { factRows, type FactRow, type FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";
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

type Gate = Pick<GateAnswer, "scope" | "leaveOut">;
type Asked = Pick<
  Referral,
  "serviceType" | "urgency" | "reason" | "note" | "accompaniedBy" | "packetScope"
>;

/**
 * The packet of a referral in the language of `words`. `gate` is its answer now; a part that the referral
 * names and nobody agreed to goes only where two people outweighed that (`isOverridden`).
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
  const going = DATA_SCOPE.filter(goes);
  return {
    request: said(factRows("referrals", referral, REQUEST, words)),
    parts: going.map((scope) => ({
      scope,
      lines: said(PARTS[scope](content, words, new Set(gate.leaveOut))),
    })),
    staysHere: DATA_SCOPE.filter((scope) => !goes(scope)),
  };
}

const REQUEST: FactsOf<Asked> = {
  serviceType: (value, words) => words.code("service", value),
  urgency: (value, words) => words.code("referralUrgency", value),
  reason: (value, words) => words.code("referralReason", value),
  note: (value) => value,
  accompaniedBy: (value) => value,
};

type Part = (
  content: CaseContent,
  words: FactWords,
  leaveOut: ReadonlySet<NeverForPolice>,
) => FactRow[];

const PARTS: Readonly<Record<DataScope, Part>> = {
  identity: ({ person }, words) =>
    factRows(
      "person",
      person,
      only(PERSON_FACTS, [
        "familyNameKm",
        "givenNameKm",
        "familyNameLatin",
        "givenNameLatin",
        "sex",
        "birthDate",
        "ageYearsStated",
        "nationality",
        "languages",
        "interpreterNeeded",
      ]),
      words,
    ),
  contact: ({ person }, words) =>
    factRows(
      "person",
      withSafePhones(person),
      only(PERSON_FACTS, ["phoneNumbers", "homeAdminCode"]),
      words,
    ),
  family: ({ person, relatedPersons }, words) => [
    ...factRows("person", person, only(PERSON_FACTS, ["maritalStatus", "childrenCount"]), words),
    ...relatedPersons
      .filter(isSafeGuardian)
      .flatMap((one) =>
        factRows("relatedPersons", one, only(RELATED_FACTS, ["relation", "name"]), words),
      ),
  ],
  health: (content, words, leaveOut) =>
    leaveOut.has("health")
      ? []
      : [
          ...factRows("person", content.person, only(PERSON_FACTS, ["pregnant"]), words),
          ...needRows(content, ["physical_health"], words),
        ],
  psychosocial: (content, words) => needRows(content, ["mental_health"], words),
  exploitation_facts: ({ episodes }, words, leaveOut) =>
    episodes.flatMap((episode) =>
      factRows(
        "episodes",
        episode,
        {
          // Nobody is accused by us of what they were forced to do (R6).
          exploitationType: (types) =>
            types
              .filter((type) => type !== "forced_criminality" || !leaveOut.has("forced_crime"))
              .map((type) => words.code("exploitationType", type))
              .join(", "),
          country: words.country,
          startDate: words.partialDate,
          endDate: words.partialDate,
        },
        words,
      ),
    ),
  // People who are named as suspects stand in incidents, which never go with a referral (R8).
  suspects: () => [],
  legal: ({ person, caseFile, proceedings }, words, leaveOut) => [
    ...(leaveOut.has("migration_status")
      ? []
      : factRows("person", person, only(PERSON_FACTS, ["migrationStatus"]), words)),
    ...factRows(
      "caseFile",
      caseFile,
      { formalIdentification: (value) => words.code("formalIdentification", value) },
      words,
    ),
    ...proceedings.flatMap((one) =>
      factRows(
        "proceedings",
        one,
        {
          kind: (value) => words.code("proceedingKind", value),
          court: (value, packetWords) => packetWords.court(value),
          courtFileNo: (value) => value,
        },
        words,
      ),
    ),
  ],
  documents: ({ person }, words) =>
    factRows("person", person, only(PERSON_FACTS, ["idDocuments"]), words),
};

function needRows(
  { assessments }: CaseContent,
  domains: readonly NeedItem["domain"][],
  words: FactWords,
): FactRow[] {
  const needs = latestAssessment(assessments)?.needs ?? [];
  return needs
    .filter(({ domain }) => domains.includes(domain))
    .flatMap((need) =>
      factRows("needs", need, { wishOfPerson: (value) => value, action: (value) => value }, words),
    );
}

/** Only numbers that are known to be safe to call (R9). */
function withSafePhones(person: Person): Pick<Person, "phoneNumbers" | "homeAdminCode"> {
  const { phoneNumbers, homeAdminCode } = person;
  if (!("value" in phoneNumbers)) return { phoneNumbers, homeAdminCode };
  const value = phoneNumbers.value.filter(({ safeToCall }) => valueOf(safeToCall) === "yes");
  return { phoneNumbers: { ...phoneNumbers, value }, homeAdminCode };
}

function only<T, K extends keyof FactsOf<T>>(
  facts: FactsOf<T>,
  fields: readonly K[],
): Pick<FactsOf<T>, K> {
  return Object.fromEntries(fields.map((field) => [field, facts[field]])) as Pick<FactsOf<T>, K>;
}

function said(rows: readonly FactRow[]): PacketLine[] {
  return rows.flatMap(({ path, shown }) =>
    "text" in shown && shown.text !== "" ? { path, text: shown.text } : [],
  );
}
