import { isChildPresumed } from "../../../shared/domain/age";
import { valueOf } from "../../../shared/domain/answer";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { EpisodeRow, RecruitmentRow } from "./new-entries";

// Questions that only another answer makes sensible. The step shows them by these rules, and its foot counts
// as missing only what it shows.

const AGENCIES: readonly string[] = ["licensed_private_agency", "unlicensed_agency"];
const SOUGHT: readonly string[] = ["applied", "presumed", "confirmed", "refused"];

/** Which questions are asked of a recruitment, besides those that always are. */
export function recruitmentQuestions(row: RecruitmentRow) {
  const methods: readonly string[] = valueOf(row.method) ?? [];
  const isAgency = AGENCIES.includes(valueOf(row.recruiterKind) ?? "");
  return {
    platforms: methods.some((method) => method.startsWith("online")),
    agencyName: isAgency,
    agencyLicenceNo: isAgency,
    recruitedAdminCode: valueOf(row.recruitedCountry) === "KH",
  };
}

/** Which questions are asked of a stretch of exploitation, besides those that always are. */
export function episodeQuestions(row: EpisodeRow) {
  const types: readonly string[] = valueOf(row.exploitationType) ?? [];
  return {
    primaryType: types.length > 1,
    sexExploitationForm: types.some((type) => type.startsWith("sexual")),
    criminalActivity: types.includes("forced_criminality"),
    adminCode: valueOf(row.country) === "KH",
  };
}

/** Which questions are asked of a file, besides those that always are; all while it cannot be read. */
export function fileQuestions(content: CaseContent | null) {
  const isChild =
    content === null || isChildPresumed(content.person, content.caseFile.receptionAt.slice(0, 10));
  const isSought =
    content === null || SOUGHT.includes(valueOf(content.caseFile.formalIdentification) ?? "");
  return {
    unaccompaniedStatus: isChild,
    legalCustodyPaper: isChild,
    formalIdAuthority: isSought,
    formalIdForm: isSought,
    formalIdDate: isSought,
  };
}
