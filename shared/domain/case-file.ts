import { z } from "../zod";
import { answer } from "./answer";
import {
  ACCESS_LEVEL,
  CASE_STATUS,
  CLOSURE_REASON,
  DECISION_ORG,
  FORMAL_IDENTIFICATION,
  ID_FORM,
  LEGAL_HOLD,
  LEGAL_CUSTODY_PAPER,
  RECEPTION_BASIS,
  REINTEGRATION_STAGE,
  TIP_STATUS,
  UNACCOMPANIED_STATUS,
  URGENT_RISK,
} from "./code-lists/case-files";
import { EXTERNAL_SYSTEM } from "./code-lists/casework";
import { countrySchema, idSchema } from "./ids";
import { daySchema, minuteSchema } from "./local-time";
import { partialDateSchema } from "./partial-date";
import { text } from "./text";

/**
 * One person, one admission (dictionary §3.5). A draft saves with five fields: case id, reception time,
 * site, reception basis and urgent concern; everything else may be missing.
 */
export const caseFileSchema = z.strictObject({
  caseId: idSchema,
  caseNo: z.string().min(1).max(20),
  admissionSeq: z.int().min(1),
  siteOrgId: idSchema,
  /** Phnom Penh time, to the minute. */
  receptionAt: minuteSchema,
  receptionBasis: z.enum(RECEPTION_BASIS, "required"),
  urgentRisk: z.enum(URGENT_RISK, "required"),
  /** The referral of another organisation by which the person came. */
  incomingReferralId: idSchema.nullable(),
  registrationDate: daySchema.nullable(),
  repatriatedFrom: answer(countrySchema),
  rescueDate: answer(partialDateSchema),
  rescueIncidentId: idSchema.nullable(),
  rescueOperationId: idSchema.nullable(),
  unaccompaniedStatus: answer(z.enum(UNACCOMPANIED_STATUS)),
  legalCustodyPaper: answer(z.enum(LEGAL_CUSTODY_PAPER)),
  shelterAssessment: answer(z.enum(TIP_STATUS)),
  assessmentReason: answer(text(1000)),
  formalIdentification: answer(z.enum(FORMAL_IDENTIFICATION)),
  formalIdAuthority: answer(z.enum(DECISION_ORG)),
  formalIdDate: answer(partialDateSchema),
  formalIdForm: answer(z.enum(ID_FORM)),
  status: z.enum(CASE_STATUS),
  caseOwner: idSchema,
  accessLevel: z.enum(ACCESS_LEVEL),
  /** Who may see a restricted file, besides its owner. */
  accessUserIds: z.array(idSchema).max(50),
  /** What the person wants, in her or his words: asked before our opinion. */
  wishOfPerson: answer(text(1000)),
  narrative: answer(text(20_000)),
  reintegrationStage: answer(z.enum(REINTEGRATION_STAGE)),
  closureDate: daySchema.nullable(),
  closureReason: z.enum(CLOSURE_REASON).nullable(),
  /** The second person (dictionary §11 R12); never the owner. */
  closureApprovedBy: idSchema.nullable(),
  /** Numbers that others gave to this person; one for each system. */
  externalIds: z
    .array(z.strictObject({ system: z.enum(EXTERNAL_SYSTEM), value: text(60) }))
    .max(10)
    .refine((list) => new Set(list.map(({ system }) => system)).size === list.length, "twice"),
  /** While it stands the file is not erased (dictionary §10). */
  legalHold: z
    .strictObject({ reason: z.enum(LEGAL_HOLD), setOn: daySchema, reviewOn: daySchema })
    .nullable(),
});

export type CaseFile = z.output<typeof caseFileSchema>;
export type CaseStatus = CaseFile["status"];
