import { attachmentSchema } from "../../shared/domain/attachment";
import { auditEventSchema } from "../../shared/domain/audit-event";
import { batchItemSchema, batchSchema } from "../../shared/domain/batch";
import { caseContentSchema } from "../../shared/domain/case-record";
import { CODE_LISTS } from "../../shared/domain/code-lists";
import type { EntityName } from "../../shared/domain/dictionary";
import { importedFigureSchema } from "../../shared/domain/imported-figure";
import { incidentContentSchema } from "../../shared/domain/incident";
import { operationRecordSchema } from "../../shared/domain/operation";
import { organisationSchema } from "../../shared/domain/organisation";
import { receiptSchema } from "../../shared/domain/receipt";
import { directoryUserSchema } from "../../shared/vault/door";

/** What is read of a schema's definition, whatever its kind. */
interface Schema {
  readonly def: {
    readonly type: string;
    readonly entries?: Readonly<Record<string, string>>;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly innerType?: Schema;
    readonly element?: Schema;
    readonly options?: readonly Schema[];
    readonly in?: Schema;
  };
}

const content = partsOf(caseContentSchema);
const incident = partsOf(incidentContentSchema);
const operation = partsOf(partsOf(operationRecordSchema)["operation"]);
const organisation = partsOf(organisationSchema);
const person = partsOf(content["person"]);

/** The schema of each stored entity by its fields. */
export const SHAPE_OF: Readonly<Record<EntityName, Readonly<Record<string, Schema>>>> = {
  organisation,
  publicKeys: partsOf(organisation["keys"]),
  user: partsOf(directoryUserSchema),
  person,
  idDocument: partsOf(person["idDocuments"]),
  phone: partsOf(person["phoneNumbers"]),
  relatedPerson: partsOf(content["relatedPersons"]),
  caseFile: partsOf(content["caseFile"]),
  triage: partsOf(content["triage"]),
  consent: partsOf(content["consents"]),
  withholdingRule: partsOf(content["withholdings"]),
  recallNotice: partsOf(content["recalls"]),
  screening: partsOf(content["screenings"]),
  indicatorAnswer: partsOf(partsOf(content["screenings"])["answers"]),
  recruitment: partsOf(content["recruitments"]),
  routeLeg: partsOf(partsOf(content["recruitments"])["legs"]),
  episode: partsOf(content["episodes"]),
  incident,
  incidentVictim: partsOf(incident["victims"]),
  suspect: partsOf(incident["suspects"]),
  operation,
  encounter: partsOf(operation["encounters"]),
  assessment: partsOf(content["assessments"]),
  risk: partsOf(partsOf(content["assessments"])["risks"]),
  need: partsOf(partsOf(content["assessments"])["needs"]),
  referral: partsOf(content["referrals"]),
  referralEvent: partsOf(partsOf(content["referrals"])["events"]),
  service: partsOf(content["services"]),
  handover: partsOf(content["handovers"]),
  followUp: partsOf(content["followUps"]),
  proceeding: partsOf(content["proceedings"]),
  compensation: partsOf(partsOf(content["proceedings"])["compensations"]),
  attachment: partsOf(attachmentSchema),
  batch: partsOf(batchSchema),
  batchItem: partsOf(batchItemSchema),
  receipt: partsOf(receiptSchema),
  auditEvent: partsOf(auditEventSchema),
  importedFigure: partsOf(importedFigureSchema),
};

const LIST_BY_CODES = new Map(
  Object.entries(CODE_LISTS)
    .toReversed()
    .map(([name, codes]) => [codes.join(), name]),
);

/** The code list from which a field is answered, or null when it is no code. */
export function codeListOf(entity: EntityName, field: string): string | null {
  const codes = codesIn(SHAPE_OF[entity][field]);
  return codes === null ? null : (LIST_BY_CODES.get(codes.join()) ?? null);
}

function codesIn(schema: Schema | undefined): string[] | null {
  if (schema === undefined) return null;
  const { def } = schema;
  if (def.entries !== undefined) return Object.values(def.entries);
  if (def.options !== undefined) return codesIn(def.options[0]?.def.shape?.["value"]);
  return codesIn(def.innerType ?? def.element ?? def.in);
}

/** The fields of an object, of each in a list, or of what an answer holds. */
function partsOf(schema: Schema | undefined): Readonly<Record<string, Schema>> {
  if (schema === undefined) return {};
  const { def } = schema;
  if (def.shape !== undefined) return def.shape;
  if (def.options !== undefined) return partsOf(def.options[0]?.def.shape?.["value"]);
  return partsOf(def.innerType ?? def.element ?? def.in);
}
