import { NOT_ASKED } from "../../../shared/domain/answer";
import { NOT_SENT_YET } from "../../../shared/domain/referral";
import type { CaseInput } from "../../../shared/domain/case-record";

export type RelatedPersonRow = CaseInput["relatedPersons"][number];
export type RecruitmentRow = CaseInput["recruitments"][number];
export type LegRow = RecruitmentRow["legs"][number];
export type EpisodeRow = CaseInput["episodes"][number];
export type ReferralRow = CaseInput["referrals"][number];
export type HandoverRow = CaseInput["handovers"][number];

/** An adult of whom only the relation is known. */
export function newRelatedPerson(
  relatedId: string,
  relation: RelatedPersonRow["relation"],
): RelatedPersonRow {
  return {
    relatedId,
    relation,
    name: NOT_ASKED,
    phone: NOT_ASKED,
    adminCode: NOT_ASKED,
    isLegalGuardian: NOT_ASKED,
    isCaregiver: false,
    involvedInExploitation: NOT_ASKED,
    safeToContact: NOT_ASKED,
    contactConditions: NOT_ASKED,
  };
}

/** A recruitment of which nothing was told yet. */
export function newRecruitment(recruitmentId: string): RecruitmentRow {
  return {
    recruitmentId,
    recruitedOn: NOT_ASKED,
    recruitedCountry: NOT_ASKED,
    recruitedAdminCode: NOT_ASKED,
    ageWhenTrafficked: NOT_ASKED,
    method: NOT_ASKED,
    platforms: NOT_ASKED,
    recruiterRelation: NOT_ASKED,
    recruiterKind: NOT_ASKED,
    agencyName: NOT_ASKED,
    agencyLicenceNo: NOT_ASKED,
    promisedJob: NOT_ASKED,
    promisedPay: NOT_ASKED,
    feePaid: NOT_ASKED,
    debtAmount: NOT_ASKED,
    timesSoldOn: NOT_ASKED,
    legs: [],
  };
}

/** A leg of a journey of which nothing was told yet. */
export function newLeg(): LegRow {
  return {
    from: NOT_ASKED,
    to: NOT_ASKED,
    fromDate: NOT_ASKED,
    borderPoint: NOT_ASKED,
    crossing: NOT_ASKED,
    documentsUsed: NOT_ASKED,
  };
}

/** A stretch of exploitation of which nothing was told yet. */
export function newEpisode(episodeId: string): EpisodeRow {
  return {
    episodeId,
    stageReached: NOT_ASKED,
    exploitationType: NOT_ASKED,
    primaryType: NOT_ASKED,
    sexExploitationForm: NOT_ASKED,
    industryIsic: NOT_ASKED,
    sectorKh: NOT_ASKED,
    criminalActivity: NOT_ASKED,
    placeKind: NOT_ASKED,
    country: NOT_ASKED,
    adminCode: NOT_ASKED,
    venueName: NOT_ASKED,
    platformsUsed: NOT_ASKED,
    startDate: NOT_ASKED,
    endDate: NOT_ASKED,
    means: [],
    payReceived: NOT_ASKED,
    hoursPerDay: NOT_ASKED,
    daysPerWeek: NOT_ASKED,
    howEnded: NOT_ASKED,
  };
}

/** A referral to one organisation; the help and how soon are still to be chosen. */
export function newReferral(
  referralId: string,
  toOrgId: string,
): Omit<ReferralRow, "serviceType" | "urgency"> {
  return {
    ...NOT_SENT_YET,
    referralId,
    direction: "out",
    kind: "referral",
    toOrgId,
    toContact: NOT_ASKED,
    referredOn: null,
    reason: NOT_ASKED,
    note: NOT_ASKED,
    consentId: null,
    packetScope: [],
    status: "draft",
    accompaniedBy: NOT_ASKED,
  };
}

/** A handover on `day`, the `seq`-th of this admission. */
export function newHandover(
  handoverId: string,
  kind: HandoverRow["kind"],
  seq: number,
  day: string,
): HandoverRow {
  return {
    handoverId,
    incidentVictimKey: null,
    seq,
    kind,
    toOrgId: null,
    toRelatedId: null,
    date: day,
    familyAssessed: NOT_ASKED,
    personAgreed: NOT_ASKED,
    paperNo: NOT_ASKED,
  };
}
