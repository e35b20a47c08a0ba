import type { AnyRecord } from "../domain/any-record";
import { valueOf } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import type { EXPLOITATION_TYPE } from "../domain/code-lists/exploitation";
import type { INTERVENTION_RESULT, OFFICIAL_INVOLVEMENT } from "../domain/code-lists/incidents";
import type { IncidentRecord } from "../domain/incident";
import type { IncidentVictim } from "../domain/incident-victim";
import { careRowsOf, type CareRows } from "./care-rows";
import { erasedFacts, type ErasedFile } from "./erased-file";
import { formOf, isForcedLabour, type ExploitationForm } from "./exploitation-form";
import {
  encounterRow,
  operationRow,
  shared,
  suspectRow,
  victimRow,
  type EncounterRow,
  type OperationRow,
  type ReportRows,
  type SuspectRow,
  type VictimRow,
} from "./report-rows";
import { rescueFacts, type RescueFacts, type RescueFile } from "./rescue-facts";

type ExploitationType = (typeof EXPLOITATION_TYPE)[number];

/** A rescue with what somebody was exploited for (R25). */
export interface FormedVictimRow extends VictimRow {
  readonly form: ExploitationForm;
}

/** One request that the authorities looked into (R16); never a crackdown case. */
export interface InterventionRow {
  readonly incidentId: string;
  readonly province: string | null;
  readonly changedAt: string;
  readonly actionDate: string;
  /** Null while nobody has said what came of it. */
  readonly result: (typeof INTERVENTION_RESULT)[number] | null;
  /** By what was alleged, or by what a victim in it went through. */
  readonly isForcedLabour: boolean;
  readonly victims: readonly VictimRow[];
}

/** All rows that measures for anybody are counted from. */
export interface MeasureRows extends ReportRows, CareRows {
  readonly victims: readonly FormedVictimRow[];
  readonly interventions: readonly InterventionRow[];
}

/** What a house knows of officials (R24): apart, so that nothing for others can hold it. */
export interface OfficialRow {
  readonly incidentId: string;
  readonly province: string | null;
  readonly changedAt: string;
  readonly actionDate: string;
  /** Null when nobody asked, or nobody knows. */
  readonly involvement: (typeof OFFICIAL_INVOLVEMENT)[number] | null;
}

/** The rows of a house's own report: the only ones that R24 is counted from. */
export interface OwnRows extends MeasureRows {
  readonly officials: readonly OfficialRow[];
}

/** Whose rows a report for others leaves out: they said no to being counted (dictionary §5.3). */
export interface LeftOut {
  readonly caseIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
}

const NOBODY: LeftOut = { caseIds: new Set(), personIds: new Set() };

/** What is kept of a file until all incidents are here. */
interface KeptFile extends RescueFile {
  readonly isVoid: boolean;
  readonly types: readonly ExploitationType[];
}

/**
 * Takes records one at a time, in any order, and keeps only what figures need of each: a hundred thousand
 * files fit into the Worker. Ask for the rows once all records are in.
 */
export class RowCollector {
  readonly #files = new Map<string, KeptFile>();
  readonly #erased = new Map<string, ErasedFile>();
  readonly #care: { readonly [K in keyof CareRows]: CareRows[K][number][] } = {
    ...{ cases: [], referrals: [], followUps: [], proceedings: [], compensations: [] },
  };
  readonly #incidents: IncidentRecord[] = [];
  readonly #suspects: SuspectRow[] = [];
  readonly #operations: OperationRow[] = [];
  readonly #encounters: EncounterRow[] = [];

  /** One record as it stood at the cutoff. */
  add(record: AnyRecord): void {
    switch (record.kind) {
      case "case":
        this.#addCase(record);
        return;
      case "incident":
        this.#incidents.push(record);
        if (record.incident.countingBasis === "crackdown") {
          this.#suspects.push(...record.incident.suspects.map((one) => suspectRow(record, one)));
        }
        return;
      case "operation":
        this.#operations.push(operationRow(record));
        this.#encounters.push(
          ...record.operation.encounters.map((met) =>
            encounterRow(record.operation.operationId, met),
          ),
        );
        return;
      case "organisation":
        return;
    }
  }

  /** A file that was erased: its rescues go on counting, nothing else of it. */
  addErased(file: ErasedFile): void {
    this.#erased.set(file.caseId, file);
  }

  /** For partners and the public, without those who said no. */
  rows(leftOut: LeftOut): MeasureRows {
    return this.#rows(leftOut);
  }

  /** For the house itself: everybody, and what it knows of officials. */
  ownRows(): OwnRows {
    return {
      ...this.#rows(NOBODY),
      officials: this.#crackdowns().map((record) => {
        const { incidentId, province, changedAt } = shared(record);
        const { actionDate, officialInvolvement } = record.incident;
        const involvement = valueOf(officialInvolvement);
        return { incidentId, province, changedAt, actionDate, involvement };
      }),
    };
  }

  #addCase(record: CaseRecord): void {
    const { caseFile, person, handovers, episodes, meta } = record;
    const { sex, nationality, birthDate, ageYearsStated, ageStatedOn } = person;
    this.#files.set(caseFile.caseId, {
      person: { sex, nationality, birthDate, ageYearsStated, ageStatedOn },
      handovers,
      meta: { updatedAt: meta.updatedAt },
      isVoid: caseFile.status === "void_error",
      types: [...new Set(episodes.flatMap((one) => valueOf(one.exploitationType) ?? []))],
    });
    const rows = careRowsOf(record);
    this.#care.cases.push(...rows.cases);
    this.#care.referrals.push(...rows.referrals);
    this.#care.followUps.push(...rows.followUps);
    this.#care.proceedings.push(...rows.proceedings);
    this.#care.compensations.push(...rows.compensations);
  }

  #crackdowns(): IncidentRecord[] {
    return this.#incidents.filter(({ incident }) => incident.countingBasis === "crackdown");
  }

  #rows(leftOut: LeftOut): MeasureRows {
    const crackdowns = this.#crackdowns();
    const isCounted = (row: { readonly caseId: string; readonly personId: string }): boolean =>
      !leftOut.caseIds.has(row.caseId) && !leftOut.personIds.has(row.personId);
    const { cases, referrals, followUps, proceedings, compensations } = this.#care;
    return {
      incidents: crackdowns.map((record) => ({
        ...shared(record),
        actionDate: record.incident.actionDate,
      })),
      victims: crackdowns.flatMap((record) =>
        victimsIn(record, leftOut).map((victim) => ({
          ...victimRow(record, victim, this.#factsOf(victim)),
          form: formOf(this.#typesOf(record, victim)),
        })),
      ),
      suspects: this.#suspects,
      operations: this.#operations,
      encounters: this.#encounters,
      interventions: this.#incidents
        .filter(({ incident }) => incident.countingBasis === "intervention")
        .map((record) => this.#interventionRow(record, leftOut)),
      cases: cases.filter(isCounted),
      referrals: referrals.filter(isCounted),
      followUps: followUps.filter(isCounted),
      proceedings: proceedings.filter(isCounted),
      compensations: compensations.filter(isCounted),
    };
  }

  #interventionRow(record: IncidentRecord, leftOut: LeftOut): InterventionRow {
    const { incidentId, province, changedAt } = shared(record);
    const { actionDate, interventionResult, allegedTypes } = record.incident;
    const victims = victimsIn(record, leftOut);
    const types = victims.flatMap((victim) => this.#fileOf(victim)?.types ?? []);
    return {
      ...{ incidentId, province, changedAt, actionDate },
      result: valueOf(interventionResult),
      isForcedLabour: isForcedLabour([...(valueOf(allegedTypes) ?? []), ...types]),
      victims: victims.map((victim) => victimRow(record, victim, this.#factsOf(victim))),
    };
  }

  #fileOf({ caseId }: IncidentVictim): KeptFile | null {
    const file = this.#files.get(caseId ?? "");
    return file === undefined || file.isVoid ? null : file;
  }

  #factsOf(victim: IncidentVictim): RescueFacts | null {
    const file = this.#files.get(victim.caseId ?? "");
    if (file !== undefined) return file.isVoid ? null : rescueFacts(file, victim);
    const erased = this.#erased.get(victim.caseId ?? "");
    return erased === undefined ? null : erasedFacts(erased, victim);
  }

  /** What the person's own file says; what the incident is about only where the file says nothing. */
  #typesOf({ incident }: IncidentRecord, victim: IncidentVictim): readonly ExploitationType[] {
    const own = this.#fileOf(victim)?.types ?? [];
    return own.length > 0 ? own : (valueOf(incident.allegedTypes) ?? []);
  }
}

function victimsIn(
  { incident }: IncidentRecord,
  { caseIds, personIds }: LeftOut,
): readonly IncidentVictim[] {
  return incident.victims.filter(
    ({ victimStatus, caseId, personId }) =>
      victimStatus !== "withdrawn" &&
      !personIds.has(personId) &&
      (caseId === null || !caseIds.has(caseId)),
  );
}
