import { z } from "../zod";
import { caseRecordSchema } from "./case-record";
import { incidentRecordSchema } from "./incident";
import { operationRecordSchema } from "./operation";
import { organisationSchema } from "./organisation";

/** Everything that is sealed, versioned and sent as one piece. */
export const anyRecordSchema = z.union([
  caseRecordSchema,
  incidentRecordSchema,
  operationRecordSchema,
  organisationSchema,
]);

export type AnyRecord = z.output<typeof anyRecordSchema>;
export type RecordKind = AnyRecord["kind"];
export type RecordOf<K extends RecordKind> = Extract<AnyRecord, { kind: K }>;

export const RECORD_KINDS = ["case", "incident", "operation", "organisation"] as const;

/** Raised when the shape of any record changes; a file with a newer major one is refused. */
export const SCHEMA_VERSION = "1.2.0";

/** The id under which a record is stored and travels. */
export function recordId(record: AnyRecord): string {
  switch (record.kind) {
    case "case":
      return record.caseFile.caseId;
    case "incident":
      return record.incident.incidentId;
    case "operation":
      return record.operation.operationId;
    case "organisation":
      return record.orgId;
  }
}
