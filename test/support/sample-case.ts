import { known } from "../../shared/domain/answer";
import { caseContentSchema, type CaseContent } from "../../shared/domain/case-record";
import { newCase } from "../../shared/domain/new-case";

const SEED = {
  caseId: "11111111-1111-4111-8111-111111111111",
  personId: "22222222-2222-4222-8222-222222222222",
  caseNo: "RD-7K2QF-M",
  survivorCode: "7K2QFM",
  siteOrgId: "33333333-3333-4333-8333-333333333333",
  caseOwner: "44444444-4444-4444-8444-444444444444",
  receptionAt: "2026-11-21T02:40",
};

/** The least that can be saved: the five fields of a draft (dictionary §1). */
export function fiveFieldDraft(): CaseContent {
  const draft = newCase(SEED);
  return caseContentSchema.parse({
    ...draft,
    caseFile: { ...draft.caseFile, receptionBasis: "self", urgentRisk: "none" },
  });
}

/** An adult whose required questions have been asked. */
export function adultCase(): CaseContent {
  const draft = fiveFieldDraft();
  return caseContentSchema.parse({
    ...draft,
    caseFile: {
      ...draft.caseFile,
      shelterAssessment: known("possible"),
      formalIdentification: known("not_sought"),
    },
    person: {
      ...draft.person,
      sex: known("female"),
      ageYearsStated: known(31),
      ageStatedOn: "2026-11-21",
      nationality: known(["KH"]),
      languages: known(["khm"]),
      interpreterNeeded: known("no"),
    },
    consents: (
      ["store_and_manage_file", "receive_services", "non_identifying_statistics"] as const
    ).map((purpose, index) => ({
      consentId: `55555555-5555-4555-8555-55555555555${String(index)}`,
      purpose,
      recipientOrgId: null,
      dataScope: [],
      excludedDetail: { mv: "not_applicable" },
      excludeReason: { mv: "not_applicable" },
      decision: "given",
      givenBy: "self",
      guardianRelatedId: null,
      childAssent: { mv: "not_applicable" },
      bestInterestBy: [],
      legalBasis: "consent",
      textVersion: "1",
      language: "khm",
      readAloud: true,
      interpreterRef: { mv: "not_applicable" },
      evidence: known("thumbprint"),
      validFrom: "2026-11-21",
      expiresOn: "2027-11-21",
      withdrawnAt: null,
    })),
  });
}
