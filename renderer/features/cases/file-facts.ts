import type { CaseFile } from "../../../shared/domain/case-file";
import type { Triage } from "../../../shared/domain/triage";
import type { FactsOf } from "./fact-row";
import type { FactWords } from "./fact-words";

const asIs = (value: string): string => value;
const day = (value: string, words: FactWords): string => words.date(value);
const yesNo = (value: "yes" | "no", words: FactWords): string => words.code("yesNo", value);

/** How this person came here. */
export const RECEPTION_FACTS: FactsOf<CaseFile> = {
  receptionAt: (value, words) => words.dateTime(value),
  receptionBasis: (value, words) => words.code("receptionBasis", value),
  urgentRisk: (value, words) => words.code("urgentRisk", value),
  registrationDate: day,
  externalIds: (numbers, words) =>
    numbers
      .map(({ system, value }) => `${words.code("externalSystem", system)}: ${value}`)
      .join("; "),
  repatriatedFrom: (value, words) => words.country(value),
  rescueDate: (value, words) => words.partialDate(value),
  rescueOperationId: (value, words) => words.operation(value),
  unaccompaniedStatus: (value, words) => words.code("unaccompaniedStatus", value),
  legalCustodyPaper: (value, words) => words.code("legalCustodyPaper", value),
};

/** The urgent questions of the first minutes. */
export const TRIAGE_FACTS: FactsOf<Triage> = {
  inDangerNow: yesNo,
  injuryOrIllness: yesNo,
  thoughtsOfSelfHarm: yesNo,
  childOrLooksLikeOne: yesNo,
  authorityInvolved: yesNo,
  exploiterKnowsSite: yesNo,
  forcedReturnWithin72h: yesNo,
  note: asIs,
};

/** The person's own words: asked first, set apart on the screen. */
export const VOICE_FACTS: FactsOf<CaseFile> = {
  wishOfPerson: asIs,
  narrative: asIs,
};

/** What we and the authority think of it, and how the file stands. */
export const ASSESSMENT_FACTS: FactsOf<CaseFile> = {
  shelterAssessment: (value, words) => words.code("tipStatus", value),
  assessmentReason: asIs,
  formalIdentification: (value, words) => words.code("formalIdentification", value),
  formalIdAuthority: (value, words) => words.code("decisionOrg", value),
  formalIdDate: (value, words) => words.partialDate(value),
  formalIdForm: (value, words) => words.code("idForm", value),
  status: (value, words) => words.code("caseStatus", value),
  accessLevel: (value, words) => words.code("accessLevel", value),
  reintegrationStage: (value, words) => words.code("reintegrationStage", value),
  closureDate: day,
  closureReason: (value, words) => words.code("closureReason", value),
};
