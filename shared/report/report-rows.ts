import { ageBand, type AgeBand } from "../domain/age";
import { valueOf } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import { COURT_ACTION } from "../domain/code-lists/incidents";
import type { Handover } from "../domain/handover";
import type { IncidentRecord } from "../domain/incident";
import type { IncidentVictim } from "../domain/incident-victim";
import type { Encounter, OperationRecord } from "../domain/operation";
import { isForeign, type IncidentSuspect } from "../domain/suspect";
import { erasedFacts, type ErasedFile } from "./erased-file";
import { firstHandover } from "./first-handover";
import { rescueFacts, type RescueFacts } from "./rescue-facts";

type OffenceGroup = IncidentRecord["incident"]["offenceGroup"];
type ThreeWay = "yes" | "no" | "unknown";

/** What every row of a crackdown incident shares; `changedAt` is UTC, ISO 8601. */
interface OfIncident {
  readonly incidentId: string;
  readonly offenceGroup: OffenceGroup;
  /** Two digits, or null when the place is not known. */
  readonly province: string | null;
  readonly changedAt: string;
}

/** One incident that the police acted on: the unit of R01. */
export interface IncidentRow extends OfIncident {
  readonly actionDate: string;
}

/** One rescue: the same person in two incidents is two rows (dictionary §8.1). */
export interface VictimRow extends OfIncident {
  readonly personId: string;
  readonly rescueDate: string;
  readonly sex: "female" | "male" | "other_registered" | "unknown";
  readonly ageYears: number | null;
  readonly isAgeEstimated: boolean;
  readonly band: AgeBand;
  readonly nationality: readonly string[];
  /** Kind of the first handover after this rescue; null while pending. */
  readonly firstHandover: Handover["kind"] | null;
}

/** One suspect in one incident. */
export interface SuspectRow extends OfIncident {
  readonly suspectId: string;
  readonly arrestDate: string | null;
  readonly courtDate: string | null;
  /** The court action is "sent to court" or a later stage. */
  readonly isSentToCourt: boolean;
  readonly minor: ThreeWay;
  readonly foreign: ThreeWay;
  readonly nationality: readonly string[];
}

/** One person met by an operation; neither a victim nor a suspect row. */
export interface EncounterRow {
  readonly operationId: string;
  readonly foreign: ThreeWay;
  readonly nationality: string | null;
  readonly involvement: Encounter["involvement"];
  readonly arrestDate: string | null;
  readonly courtDate: string | null;
}

export interface OperationRow {
  readonly operationId: string;
  readonly name: string;
  readonly kind: OperationRecord["operation"]["operationKind"];
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly changedAt: string;
}

export interface ReportRows {
  readonly incidents: readonly IncidentRow[];
  readonly victims: readonly VictimRow[];
  readonly suspects: readonly SuspectRow[];
  readonly operations: readonly OperationRow[];
  readonly encounters: readonly EncounterRow[];
}

export interface ReportRecords {
  readonly incidents: readonly IncidentRecord[];
  readonly cases: readonly CaseRecord[];
  readonly operations: readonly OperationRecord[];
  /** Files that were erased: they go on counting (dictionary §10). */
  readonly erased?: readonly ErasedFile[];
}

/**
 * Flat rows to count. Incidents counted otherwise than as crackdown, withdrawn victims and files entered
 * by mistake are out. To reproduce an old table, hand in the records as they stood at its cutoff.
 */
export function rowsFromRecords(records: ReportRecords): ReportRows {
  const factsOf = factsByCase(records);
  const crackdowns = records.incidents.filter(
    ({ incident }) => incident.countingBasis === "crackdown",
  );
  return {
    incidents: crackdowns.map((record) => ({
      ...shared(record),
      actionDate: record.incident.actionDate,
    })),
    victims: crackdowns.flatMap((record) =>
      record.incident.victims
        .filter((victim) => victim.victimStatus !== "withdrawn")
        .map((victim) => victimRow(record, victim, factsOf(victim))),
    ),
    suspects: crackdowns.flatMap((record) =>
      record.incident.suspects.map((suspect) => suspectRow(record, suspect)),
    ),
    operations: records.operations.map(operationRow),
    encounters: records.operations.flatMap(({ operation }) =>
      operation.encounters.map((met) => encounterRow(operation.operationId, met)),
    ),
  };
}

/** What every row of an incident says. */
export function shared({ incident, meta }: IncidentRecord): OfIncident {
  return {
    incidentId: incident.incidentId,
    offenceGroup: incident.offenceGroup,
    province: valueOf(incident.adminCode)?.slice(0, 2) ?? null,
    changedAt: meta.updatedAt,
  };
}

/** What the file of a victim tells, whether it is here or erased; null without one, or when it is void. */
function factsByCase({
  cases,
  erased = [],
}: ReportRecords): (victim: IncidentVictim) => RescueFacts | null {
  const files = new Map(cases.map((record) => [record.caseFile.caseId, record]));
  const gone = new Map(erased.map((file) => [file.caseId, file]));
  return (victim) => {
    const file = files.get(victim.caseId ?? "");
    if (file !== undefined) {
      return file.caseFile.status === "void_error" ? null : rescueFacts(file, victim);
    }
    const erasedFile = gone.get(victim.caseId ?? "");
    return erasedFile === undefined ? null : erasedFacts(erasedFile, victim);
  };
}

/** A victim with a case file takes what the file knows; the incident's own columns fill the rest. */
export function victimRow(
  record: IncidentRecord,
  victim: IncidentVictim,
  facts: RescueFacts | null,
): VictimRow {
  const common = shared(record);
  const ageYears = facts?.ageYears ?? valueOf(victim.ageAtRescue);
  const isOfFile = facts !== null && facts.ageYears !== null;
  const handover = facts?.handover ?? firstHandover(victim.handovers, victim)?.kind ?? "pending";
  return {
    ...common,
    changedAt: facts === null ? common.changedAt : later(common.changedAt, facts.changedAt),
    personId: victim.personId,
    rescueDate: victim.rescueDate,
    sex: facts?.sex ?? valueOf(victim.sex) ?? "unknown",
    ageYears,
    isAgeEstimated: isOfFile ? facts.isAgeEstimated : victim.ageAtRescue.mv === "estimated",
    band: ageBand(ageYears),
    nationality: facts?.nationality ?? valueOf(victim.nationality) ?? [],
    firstHandover: handover === "pending" ? null : handover,
  };
}

/** One suspect of an incident as a row. */
export function suspectRow(record: IncidentRecord, suspect: IncidentSuspect): SuspectRow {
  const nationality = valueOf(suspect.nationality) ?? [];
  const action = valueOf(suspect.courtAction);
  const age = valueOf(suspect.ageYears);
  return {
    ...shared(record),
    suspectId: suspect.suspectId,
    arrestDate: valueOf(suspect.arrestDate),
    courtDate: valueOf(suspect.courtDate),
    isSentToCourt:
      action !== null && COURT_ACTION.indexOf(action) >= COURT_ACTION.indexOf("sent_to_court"),
    minor: valueOf(suspect.isMinor) ?? (age === null ? "unknown" : age < 18 ? "yes" : "no"),
    foreign: isForeign(nationality),
    nationality,
  };
}

/** An operation as a row. */
export function operationRow({ operation, meta }: OperationRecord): OperationRow {
  return {
    operationId: operation.operationId,
    name: operation.name,
    kind: operation.operationKind,
    periodStart: operation.periodStart,
    periodEnd: operation.periodEnd,
    changedAt: meta.updatedAt,
  };
}

/** Somebody whom an operation met, as a row. */
export function encounterRow(operationId: string, met: Encounter): EncounterRow {
  const nationality = valueOf(met.nationality);
  return {
    operationId,
    foreign: isForeign(nationality === null ? null : [nationality]),
    nationality,
    involvement: met.involvement,
    arrestDate: valueOf(met.arrestDate),
    courtDate: valueOf(met.courtDate),
  };
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
