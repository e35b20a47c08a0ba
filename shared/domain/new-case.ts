import { NOT_ASKED } from "./answer";
import type { CaseInput } from "./case-record";

/** A case at its first moment: reception basis and urgent concern are still to be chosen. */
export type NewCaseInput = Omit<CaseInput, "caseFile"> & {
  caseFile: Omit<CaseInput["caseFile"], "receptionBasis" | "urgentRisk"> &
    Partial<Pick<CaseInput["caseFile"], "receptionBasis" | "urgentRisk">>;
};

/** What a new case needs from outside: ids, codes and the time are handed in. */
export interface NewCaseSeed {
  readonly caseId: string;
  readonly personId: string;
  readonly caseNo: string;
  readonly survivorCode: string;
  readonly siteOrgId: string;
  readonly caseOwner: string;
  /** `YYYY-MM-DDTHH:mm` in Phnom Penh. */
  readonly receptionAt: string;
}

/** An empty case: every answer starts as "not asked", never as no, 0 or other. */
export function newCase(seed: NewCaseSeed): NewCaseInput {
  return {
    caseFile: {
      caseId: seed.caseId,
      caseNo: seed.caseNo,
      admissionSeq: 1,
      siteOrgId: seed.siteOrgId,
      receptionAt: seed.receptionAt,
      incomingReferralId: null,
      registrationDate: null,
      repatriatedFrom: NOT_ASKED,
      rescueDate: NOT_ASKED,
      rescueIncidentId: null,
      rescueOperationId: null,
      unaccompaniedStatus: NOT_ASKED,
      legalCustodyPaper: NOT_ASKED,
      shelterAssessment: NOT_ASKED,
      assessmentReason: NOT_ASKED,
      formalIdentification: NOT_ASKED,
      formalIdAuthority: NOT_ASKED,
      formalIdDate: NOT_ASKED,
      formalIdForm: NOT_ASKED,
      status: "draft",
      caseOwner: seed.caseOwner,
      accessLevel: "normal",
      accessUserIds: [],
      wishOfPerson: NOT_ASKED,
      narrative: NOT_ASKED,
      reintegrationStage: NOT_ASKED,
      closureDate: null,
      closureReason: null,
      closureApprovedBy: null,
      externalIds: [],
      legalHold: null,
    },
    person: {
      personId: seed.personId,
      survivorCode: seed.survivorCode,
      familyNameKm: NOT_ASKED,
      givenNameKm: NOT_ASKED,
      familyNameLatin: NOT_ASKED,
      givenNameLatin: NOT_ASKED,
      nameOrder: "family_first",
      otherNames: NOT_ASKED,
      sex: NOT_ASKED,
      genderIdentity: NOT_ASKED,
      birthDate: NOT_ASKED,
      ageYearsStated: NOT_ASKED,
      ageStatedOn: null,
      ageBasis: NOT_ASKED,
      nationality: NOT_ASKED,
      ethnicity: NOT_ASKED,
      countryOfBirth: NOT_ASKED,
      languages: NOT_ASKED,
      interpreterNeeded: NOT_ASKED,
      interpreterHasNoTie: NOT_ASKED,
      literacy: NOT_ASKED,
      maritalStatus: NOT_ASKED,
      childrenCount: NOT_ASKED,
      childrenWithPerson: NOT_ASKED,
      educationLevel: NOT_ASKED,
      occupationBefore: NOT_ASKED,
      disability: NOT_ASKED,
      pregnant: NOT_ASKED,
      homeCountry: NOT_ASKED,
      homeAdminCode: NOT_ASKED,
      homeAddressText: NOT_ASKED,
      migrationStatus: NOT_ASKED,
      protectionStatus: NOT_ASKED,
      idDocuments: NOT_ASKED,
      phoneNumbers: NOT_ASKED,
      deceasedOn: NOT_ASKED,
      alsoSuspectId: null,
      duplicateOf: null,
      notDuplicateOf: [],
    },
    triage: {
      inDangerNow: NOT_ASKED,
      injuryOrIllness: NOT_ASKED,
      thoughtsOfSelfHarm: NOT_ASKED,
      childOrLooksLikeOne: NOT_ASKED,
      authorityInvolved: NOT_ASKED,
      exploiterKnowsSite: NOT_ASKED,
      forcedReturnWithin72h: NOT_ASKED,
      note: NOT_ASKED,
    },
    relatedPersons: [],
    consents: [],
    recruitments: [],
    episodes: [],
    assessments: [],
    screenings: [],
    referrals: [],
    services: [],
    handovers: [],
    followUps: [],
    proceedings: [],
    withholdings: [],
    recalls: [],
  };
}
