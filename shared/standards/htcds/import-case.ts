import { known, NOT_ASKED } from "../../domain/answer";
import { caseContentSchema, type CaseContent, type CaseInput } from "../../domain/case-record";
import { CLOSURE_REASON } from "../../domain/code-lists/case-files";
import { addYears } from "../../domain/local-time";
import { newCase, type NewCaseInput, type NewCaseSeed } from "../../domain/new-case";
import { withCarried } from "./carried";
import { userByName, type HtcdsContext } from "./context";
import { OWN_DECISION } from "./export-victim";
import { importedEvents, readersOf } from "./import-events";
import { importedPlans } from "./import-plans";
import { importedPerson } from "./import-person";
import { importedReferrals } from "./import-referrals";
import { RowReader, type HtcdsNote } from "./row-reader";
import type { HtcdsCase } from "./row";
import * as values from "./values";

/** What a case from a file is made with; ids, codes and the time are handed in. */
export interface HtcdsSeed extends NewCaseSeed {
  readonly newId: () => string;
}

export interface ImportedCase {
  /** Null when the row is refused; then a note says so. */
  readonly content: CaseContent | null;
  readonly notes: readonly HtcdsNote[];
}

/** The wording that a consent from a file was given to is not known here. */
const WORDING_UNKNOWN = "htcds-2.0";

/**
 * The case of one row and its rows in other sheets. What has no place here stands in the account in words;
 * nothing is guessed: what the file does not say was not asked. Until somebody has looked, the urgent
 * concern is "watch", because a file of others says nothing of it.
 */
export function importCase(
  from: HtcdsCase,
  rowNumber: number,
  seed: HtcdsSeed,
  context: HtcdsContext,
): ImportedCase {
  const main = new RowReader(from.main, rowNumber);
  const events = readersOf(from.events, rowNumber);
  const plans = readersOf(from.plans, rowNumber);
  const further = readersOf(from.referrals, rowNumber);
  const empty = newCase(seed);
  const referrals = importedReferrals(main, further, context, seed.newId);
  const person = { ...empty.person, ...importedPerson(main, context) };
  const stretches = importedEvents(main, events, context, seed.newId);
  const caseFile = caseFileOf(main, empty, context, referrals);
  const consents = consentsOf(main, seed, context.day);
  main.carryLeftOut();
  const readers = [main, ...events, ...plans, ...further];
  const account = withCarried(
    main.text("cco_CaseComment") ?? "",
    readers.flatMap(({ carried }) => carried),
  );
  const input = {
    ...empty,
    caseFile: { ...caseFile, narrative: account === "" ? NOT_ASKED : known(account) },
    person,
    ...stretches,
    ...importedPlans(plans, context.day, seed.newId),
    referrals,
    consents,
  };
  const read = caseContentSchema.safeParse(input);
  const notes = readers.flatMap((reader) => reader.notes);
  if (read.success) return { content: read.data, notes };
  const refused = read.error.issues.map((issue): HtcdsNote => ({
    row: rowNumber,
    field: null,
    code: "row_refused",
    path: issue.path.join("."),
  }));
  return { content: null, notes: [...notes, ...refused] };
}

function caseFileOf(
  main: RowReader,
  { caseFile }: NewCaseInput,
  context: HtcdsContext,
  referrals: CaseInput["referrals"],
): CaseInput["caseFile"] {
  const owner = main.text("cas_CaseOwner");
  const ownerId = owner === null ? null : userByName(context, owner);
  if (owner !== null && ownerId === null) main.carry("cas_CaseOwner", owner, "name_unknown");
  return {
    ...caseFile,
    receptionBasis: referrals.some(({ direction }) => direction === "in")
      ? "ngo_referral"
      : "other",
    urgentRisk: "watch",
    caseOwner: ownerId ?? caseFile.caseOwner,
    status: main.code("cas_Status", values.STATUS_MAP) ?? "active",
    closureReason: closureReasonOf(main),
    ...statusOf(main),
  };
}

function closureReasonOf(main: RowReader): CaseInput["caseFile"]["closureReason"] {
  const words = main.text("cas_ReasonForCaseClosure");
  if (words === null) return null;
  const code = CLOSURE_REASON.find((one) => one === words.toLowerCase().replace(/\s+/g, "_"));
  return code ?? main.carry("cas_ReasonForCaseClosure");
}

/** What a house decided is an assessment; what an authority did, or nobody is named for, is formal. */
function statusOf(
  main: RowReader,
): Pick<CaseInput["caseFile"], "shelterAssessment" | "formalIdentification" | "formalIdAuthority"> {
  const none = {
    shelterAssessment: NOT_ASKED,
    formalIdentification: NOT_ASKED,
    formalIdAuthority: NOT_ASKED,
  };
  const decidedBy = main.text("vic_TraffickingStatusDecisionMakingOrg");
  if (decidedBy === OWN_DECISION) {
    const own = main.code("vic_TraffickingStatus", values.ASSESSMENT_MAP);
    if (own !== null) return { ...none, shelterAssessment: known(own) };
    main.carry("vic_TraffickingStatusDecisionMakingOrg");
    return none;
  }
  const formal = main.code("vic_TraffickingStatus", values.FORMAL_MAP);
  if (formal === null) {
    main.carry("vic_TraffickingStatusDecisionMakingOrg");
    return none;
  }
  const authority = main.code("vic_TraffickingStatusDecisionMakingOrg", values.DECISION_ORG_MAP);
  return {
    ...none,
    formalIdentification: known(formal),
    formalIdAuthority: authority === null ? NOT_ASKED : known(authority),
  };
}

/** A tick in a file says that a file may be kept, and nothing of sharing (dictionary §3.6). */
function consentsOf(main: RowReader, seed: HtcdsSeed, day: string): CaseInput["consents"] {
  const flag = main.flag("con_Consent");
  if (flag === null) return [];
  return [
    {
      consentId: seed.newId(),
      purpose: "store_and_manage_file",
      recipientOrgId: null,
      dataScope: [],
      excludedDetail: NOT_ASKED,
      excludeReason: NOT_ASKED,
      decision: flag ? "given" : "refused",
      givenBy: "self",
      guardianRelatedId: null,
      childAssent: NOT_ASKED,
      bestInterestBy: [],
      legalBasis: "consent",
      textVersion: WORDING_UNKNOWN,
      language: "khm",
      readAloud: false,
      interpreterRef: NOT_ASKED,
      evidence: { mv: "unknown" },
      validFrom: day,
      expiresOn: addYears(day, 1),
      withdrawnAt: null,
    },
  ];
}
