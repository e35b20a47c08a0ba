import { searchKey } from "../khmer/fold";
import { displayName } from "../khmer/names";
import { ageBand, ageOn, childUntil, isChildPresumed, type AgeBand } from "./age";
import { valueOf } from "./answer";
import type { CaseFile } from "./case-file";
import type { CaseRecord } from "./case-record";
import { isClosed } from "./case-status";
import { openQuestions } from "./completeness";
import type { Consent } from "./consent";
import type { ExploitationEpisode } from "./exploitation-episode";
import {
  followUpAfter,
  followUpStart,
  nextFollowUp,
  type FollowUpAfter,
} from "./follow-up-schedule";
import { phnomPenhDay } from "./local-time";
import { matchFactsOf, packMatchFacts } from "./match-facts";
import { latestAssessment, type RiskLevel } from "./needs-risk-assessment";
import type { RetentionClock } from "./retention";
import type { Referral } from "./referral";
import { receivedAt } from "./referral-alarm";
import { canResend, hasEnded, isUnsent } from "./referral-table";
import { acceptedTransfer } from "./referral-transfer";
import { retentionClock } from "./retention-clock";
import { staysOf, type Stay } from "./stay";
import { urgentReasons, type UrgentReason } from "./urgent";

type ExploitationType = NonNullable<
  Extract<ExploitationEpisode["exploitationType"], { value: unknown }>
>["value"][number];

/** A referral in lists: where it stands and what it waits for. */
export interface ReferralBrief {
  readonly referralId: string;
  readonly toOrgId: string;
  readonly kind: Referral["kind"];
  readonly direction: Referral["direction"];
  readonly serviceType: Referral["serviceType"];
  readonly urgency: Referral["urgency"];
  readonly status: Referral["status"];
  /** UTC. */
  readonly sentAt: string | null;
  /** UTC; null while it was not received. */
  readonly receivedAt: string | null;
}

/** What lists, filters and search need of a case; kept in memory while unlocked, sealed at rest. */
export interface CaseSummary {
  readonly caseId: string;
  readonly personId: string;
  readonly rowVersion: number;
  readonly caseNo: string;
  readonly survivorCode: string;
  /** Both names as typed, in their own order; empty where none was given. */
  readonly nameKm: string;
  readonly nameLatin: string;
  readonly sex: "female" | "male" | "other_registered" | "unknown";
  /** Age at reception. */
  readonly ageYears: number | null;
  readonly isAgeEstimated: boolean;
  readonly ageBand: AgeBand;
  readonly isChildPresumed: boolean;
  /** The first day since the reception on which the person is surely grown up; null while nobody knows. */
  readonly childUntil: string | null;
  /** `YYYY-MM-DDTHH:mm`, Phnom Penh. */
  readonly receptionAt: string;
  readonly receptionBasis: CaseFile["receptionBasis"];
  readonly status: CaseFile["status"];
  readonly urgentRisk: CaseFile["urgentRisk"];
  readonly urgentReasons: readonly UrgentReason[];
  /** Two-digit home province, or empty. */
  readonly province: string;
  readonly nationality: readonly string[];
  readonly exploitationTypes: readonly ExploitationType[];
  readonly openQuestionCount: number;
  readonly siteOrgId: string;
  readonly originOrgId: string;
  readonly updatedAt: string;
  readonly caseOwner: string;
  readonly accessLevel: CaseFile["accessLevel"];
  /** Who may see a restricted file, besides its owner. */
  readonly accessUserIds: readonly string[];
  /** `YYYY-MM-DD`: the periods of keeping count from here (dictionary §10). */
  readonly closureDate: string | null;
  readonly legalHold: CaseFile["legalHold"];
  /** A withholding rule was set and not lifted; it may have run out. */
  readonly isWithheld: boolean;
  /** Those that somebody still waits for, or that ended without help and were not taken up again. */
  readonly referrals: readonly ReferralBrief[];
  /** Of the latest assessment; null while nobody has said. */
  readonly riskLevel: RiskLevel | null;
  /** When risks are looked at again; null when no review is owed. */
  readonly nextReviewDue: string | null;
  readonly nextFollowUp: FollowUpBrief | null;
  /** The earliest last day among the consents that stand. */
  readonly consentEndsOn: string | null;
  /** How many recipients still have to be told that what they got must go, and since which day. */
  readonly recallsOwed: { readonly count: number; readonly since: string } | null;
  /** When the person slept in this house. */
  readonly stays: readonly Stay[];
  /** Own children who are with the person and have no file. */
  readonly childrenWithPerson: number;
  /** The clock of keeping that runs for the file, whether or not a hold stops it. */
  readonly retention: RetentionClock | null;
  /** What people are compared by (`unpackMatchFacts`). */
  readonly matchKey: string;
  /** The person that this one was said to be; of this house alone. */
  readonly duplicateOf: string | null;
  /** Folded text that search looks into: names, numbers, place (dictionary §12). */
  readonly searchKey: string;
}

/** The next follow-up that is owed. */
export interface FollowUpBrief {
  readonly followUpId: string;
  readonly dueOn: string;
  /** Which of the usual ones it is, or null. */
  readonly after: FollowUpAfter | null;
}

/** The summary of one record. */
export function summariseCase(record: CaseRecord): CaseSummary {
  const { caseFile, person } = record;
  const day = caseFile.receptionAt.slice(0, 10);
  const age = ageOn(person, day);
  const names = {
    familyNameKm: valueOf(person.familyNameKm),
    givenNameKm: valueOf(person.givenNameKm),
    familyNameLatin: valueOf(person.familyNameLatin),
    givenNameLatin: valueOf(person.givenNameLatin),
    nameOrder: person.nameOrder,
  };
  const nameKm = displayName(names, "km") ?? "";
  const nameLatin = displayName(names, "latin") ?? "";
  const types = record.episodes.flatMap((episode) => valueOf(episode.exploitationType) ?? []);
  return {
    caseId: caseFile.caseId,
    personId: person.personId,
    rowVersion: record.meta.rowVersion,
    caseNo: caseFile.caseNo,
    survivorCode: person.survivorCode,
    nameKm,
    nameLatin,
    sex: valueOf(person.sex) ?? "unknown",
    ageYears: age?.years ?? null,
    isAgeEstimated: age?.isEstimated ?? false,
    ageBand: ageBand(age?.years ?? null),
    isChildPresumed: isChildPresumed(person, day),
    childUntil: childUntil(person, day),
    receptionAt: caseFile.receptionAt,
    receptionBasis: caseFile.receptionBasis,
    status: caseFile.status,
    urgentRisk: caseFile.urgentRisk,
    urgentReasons: urgentReasons(record),
    province: (valueOf(person.homeAdminCode) ?? "").slice(0, 2),
    nationality: valueOf(person.nationality) ?? [],
    exploitationTypes: [...new Set(types)],
    openQuestionCount: openQuestions(record).length,
    siteOrgId: caseFile.siteOrgId,
    originOrgId: record.meta.originOrgId,
    updatedAt: record.meta.updatedAt,
    caseOwner: caseFile.caseOwner,
    accessLevel: caseFile.accessLevel,
    accessUserIds: caseFile.accessUserIds,
    closureDate: caseFile.closureDate,
    legalHold: caseFile.legalHold,
    isWithheld: record.withholdings.some(({ liftedOn }) => liftedOn === null),
    referrals: waitingReferrals(record),
    ...whatIsDue(record),
    stays: staysOf(record, caseFile.closureDate ?? phnomPenhDay(Date.parse(record.meta.updatedAt))),
    childrenWithPerson: valueOf(person.childrenWithPerson) ?? 0,
    retention: retentionClock(record),
    matchKey: packMatchFacts(matchFactsOf(person, day)),
    duplicateOf: person.duplicateOf,
    searchKey: searchKey(
      [
        nameKm,
        nameLatin,
        valueOf(person.otherNames) ?? "",
        caseFile.caseNo,
        person.survivorCode,
      ].join(" "),
    ),
  };
}

/** What another house has taken over waits for nobody here: it can be called back until the file is closed. */
function waitingReferrals({ caseFile, referrals }: CaseRecord): ReferralBrief[] {
  const takenUp = new Set(referrals.map(({ resentFrom }) => resentFrom));
  const transfer = acceptedTransfer({ referrals });
  const isWaiting = (one: Referral): boolean => {
    if (transfer !== null && isUnsent(one.status)) return false;
    if (one === transfer && isClosed(caseFile.status)) return false;
    return !hasEnded(one.status) || (canResend(one.status) && !takenUp.has(one.referralId));
  };
  return referrals.filter(isWaiting).map((one) => {
    const { referralId, toOrgId, kind, direction, serviceType, urgency, status, sentAt } = one;
    return {
      ...{ referralId, toOrgId, kind, direction },
      ...{ serviceType, urgency, status, sentAt, receivedAt: receivedAt(one) },
    };
  });
}

type Due = "riskLevel" | "nextReviewDue" | "nextFollowUp" | "consentEndsOn" | "recallsOwed";

/** A file that is done with or was made by mistake owes nothing but the word to those who got data. */
function whatIsDue(record: CaseRecord): Pick<CaseSummary, Due> {
  const { caseFile, assessments, followUps, handovers, recalls } = record;
  const assessment = latestAssessment(assessments);
  const isWorkedOn = !isClosed(caseFile.status) && caseFile.status !== "void_error";
  const next = isWorkedOn ? nextFollowUp(followUps) : null;
  const start = followUpStart(handovers);
  const owed = recalls.filter(({ toldOn }) => toldOn === null).map(({ raisedAt }) => raisedAt);
  const [oldest] = owed.sort();
  return {
    riskLevel: assessment && valueOf(assessment.riskLevel),
    nextReviewDue: isWorkedOn ? (assessment?.nextReviewDue ?? null) : null,
    nextFollowUp: next && {
      followUpId: next.followUpId,
      dueOn: next.dueOn,
      after: start === null ? null : followUpAfter(next.dueOn, start),
    },
    consentEndsOn: isWorkedOn ? consentEnd(record.consents) : null,
    recallsOwed:
      oldest === undefined ? null : { count: owed.length, since: phnomPenhDay(Date.parse(oldest)) },
  };
}

/** Only the last word on a purpose and a recipient counts; nobody is asked anew about what was refused. */
function consentEnd(consents: readonly Consent[]): string | null {
  const last = new Map(
    consents.map((consent) => [`${consent.purpose} ${consent.recipientOrgId ?? ""}`, consent]),
  );
  const [earliest] = [...last.values()]
    .filter(({ decision }) => decision === "given")
    .map(({ expiresOn }) => expiresOn)
    .sort();
  return earliest ?? null;
}
