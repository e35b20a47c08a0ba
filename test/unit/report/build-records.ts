import { known, NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { caseRecordSchema } from "../../../shared/domain/case-record";
import type { Handover } from "../../../shared/domain/handover";
import type { IncidentContent, IncidentRecord } from "../../../shared/domain/incident";
import type { IncidentVictim } from "../../../shared/domain/incident-victim";
import { newCase } from "../../../shared/domain/new-case";
import type { RecordMeta } from "../../../shared/domain/record-meta";
import type { IncidentSuspect } from "../../../shared/domain/suspect";
import { nationalTable } from "../../../shared/report/compose-table";
import type { Audience, NationalTable, TableColumn } from "../../../shared/report/national-table";
import { rowsFromRecords, type ReportRecords } from "../../../shared/report/report-rows";
import type { LineKey } from "../../../shared/report/table-lines";

let made = 0;

/** A fresh id; which one does not matter. */
export function anId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${made.toString(16).padStart(12, "0")}`;
}

export function aMeta(updatedAt = "2023-01-01T00:00:00.000Z"): RecordMeta {
  const deviceId = anId();
  return {
    createdAt: updatedAt,
    createdBy: anId(),
    updatedAt,
    updatedBy: anId(),
    rowVersion: 1,
    originDeviceId: deviceId,
    lineage: [{ deviceId, count: 1 }],
    originOrgId: anId(),
    isDemo: true,
    isPartial: false,
  };
}

export function anIncident(content: Partial<IncidentContent> = {}): IncidentRecord {
  return {
    kind: "incident",
    meta: aMeta(),
    incident: {
      incidentId: anId(),
      countingBasis: "crackdown",
      policeRef: NOT_ASKED,
      actionDate: "2022-06-01",
      reportedOn: NOT_ASKED,
      openedByOrgId: null,
      adminCode: known("18"),
      offenceGroup: "human_trafficking",
      offenceArticles: NOT_ASKED,
      allegedTypes: NOT_ASKED,
      interventionResult: NOT_ASKED,
      officialInvolvement: NOT_ASKED,
      officialOrgId: null,
      businessFront: NOT_ASKED,
      establishmentClosedOn: null,
      note: NOT_ASKED,
      victims: [],
      suspects: [],
      ...content,
    },
  };
}

export function aVictim(content: Partial<IncidentVictim> = {}): IncidentVictim {
  return {
    victimKey: anId(),
    personId: anId(),
    caseId: null,
    rescueDate: "2022-06-01",
    victimStatus: "presumed",
    sex: known("female"),
    ageAtRescue: known(20),
    nationality: known(["KH"]),
    handovers: [],
    ...content,
  };
}

export function aSuspect(content: Partial<IncidentSuspect> = {}): IncidentSuspect {
  return {
    suspectId: anId(),
    nameText: NOT_ASKED,
    sex: NOT_ASKED,
    ageYears: NOT_ASKED,
    isMinor: known("no"),
    nationality: known(["KH"]),
    roles: NOT_ASKED,
    relationToVictim: NOT_ASKED,
    isOfficial: NOT_ASKED,
    alsoVictimPersonId: null,
    arrestDate: known("2022-06-01"),
    courtDate: known("2022-06-03"),
    courtAction: known("sent_to_court"),
    ...content,
  };
}

export function aHandover(content: Partial<Handover> = {}): Handover {
  return {
    handoverId: anId(),
    incidentVictimKey: null,
    seq: 1,
    kind: "family",
    toOrgId: null,
    toRelatedId: null,
    date: "2022-06-10",
    familyAssessed: NOT_ASKED,
    personAgreed: NOT_ASKED,
    paperNo: NOT_ASKED,
    ...content,
  };
}

export function aCase(
  caseId: string,
  person: Partial<CaseRecord["person"]>,
  rest: Partial<Pick<CaseRecord, "handovers" | "meta">> & {
    status?: CaseRecord["caseFile"]["status"];
  } = {},
): CaseRecord {
  const blank = newCase({
    caseId,
    personId: anId(),
    caseNo: "PR-00000-0",
    survivorCode: "0AB1CD",
    siteOrgId: anId(),
    caseOwner: anId(),
    receptionAt: "2022-06-01T10:00",
  });
  return caseRecordSchema.parse({
    kind: "case",
    ...blank,
    caseFile: {
      ...blank.caseFile,
      receptionBasis: "police_rescue",
      urgentRisk: "none",
      status: rest.status ?? "active",
    },
    person: { ...blank.person, ...person },
    handovers: rest.handovers ?? [],
    meta: rest.meta ?? aMeta(),
  });
}

/** Rows of these records alone. */
export function rowsOf(records: Partial<ReportRecords>) {
  return rowsFromRecords({ incidents: [], cases: [], operations: [], ...records });
}

/** The whole-year table of 2022 over these records, as everything stood much later. */
export function tableOf(
  records: Partial<ReportRecords>,
  audience: Audience = "own",
  request: Partial<NationalTable["request"]> = {},
): NationalTable {
  return nationalTable(
    rowsOf(records),
    {
      period: { from: "2022-01-01", to: "2022-12-31" },
      audience,
      province: null,
      cutoffAt: "2030-01-01T00:00:00.000Z",
      ...request,
    },
    [2021, 2022],
  );
}

/** The three printed numbers of a line, null where hidden; throws when the table has no such line. */
export function lineOf(table: NationalTable, key: LineKey): (number | null)[] {
  const line = table.lines.find((each) => each.key === key);
  if (line === undefined) throw new Error(`No line ${key}`);
  const columns: TableColumn[] = ["total", "human_trafficking", "sexual_exploitation"];
  return columns.map((column) => line.cells[column].value);
}
