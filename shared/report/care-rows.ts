import { valueOf, type Answer } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import { isCounted } from "../domain/case-status";
import type { SERVICE } from "../domain/code-lists/case-files";
import type {
  NO_PARTICIPATION,
  PARTICIPATION,
  PROCEEDING_KIND,
} from "../domain/code-lists/casework";
import type { CURRENCY, RECRUITER_KIND } from "../domain/code-lists/exploitation";
import type { Compensation, LegalProceeding } from "../domain/legal-proceeding";
import { phnomPenhDay } from "../domain/local-time";
import type { Referral } from "../domain/referral";

// Rows of case files: one for each file, and for each thing in it that is counted. No name, no number of a
// person, no free text but the number of a court file.

interface OfCase {
  readonly caseId: string;
  readonly personId: string;
  /** UTC, ISO 8601. */
  readonly changedAt: string;
}

/** One admission: the unit of R12 and R22. */
export interface CaseRow extends OfCase {
  readonly receivedOn: string;
  /** The first day on which the file was not open any more; null for one that is. */
  readonly closedOn: string | null;
  /** Accepted by a second person: neither a draft nor still in review. */
  readonly isAccepted: boolean;
  /** A country, `not_returned`, or null when nobody knows. */
  readonly repatriatedFrom: string | null;
  readonly nationality: readonly string[];
  /** `several` for somebody who was recruited more than once, by different kinds; null when not known. */
  readonly recruiterKind: (typeof RECRUITER_KIND)[number] | "several" | null;
  /** Two digits of the home province, `abroad`, or null when not known. */
  readonly origin: string | null;
}

/** One referral of ours. */
export interface ReferralRow extends OfCase {
  readonly service: (typeof SERVICE)[number];
  readonly status: Referral["status"];
  /** Null for a draft that nobody has dated. */
  readonly referredOn: string | null;
  readonly wasSent: boolean;
  /** From sending to acceptance; null while or when not accepted. */
  readonly hoursToAccept: number | null;
}

/** One look at how somebody fares. */
export interface FollowUpRow extends OfCase {
  readonly dueOn: string;
  readonly doneOn: string | null;
  readonly isWaived: boolean;
  /** What was found about being trafficked again; null when nobody looked. */
  readonly reTrafficking: "ok" | "concern" | "danger" | "unknown" | null;
}

/** One proceeding of one person. */
export interface ProceedingRow extends OfCase {
  readonly kind: (typeof PROCEEDING_KIND)[number];
  /** Without spaces and in capitals, so that one file has one number; null when not known. */
  readonly courtFileNo: string | null;
  readonly sentToCourtOn: string | null;
  /** The first known step; the reception where no step has a date. */
  readonly firstStepOn: string;
  /** `unknown` was asked without an answer, `not_asked` never asked. */
  readonly participation: (typeof PARTICIPATION)[number] | "unknown" | "not_asked";
  readonly reason: (typeof NO_PARTICIPATION)[number] | null;
}

type Currency = (typeof CURRENCY)[number];

/** One compensation that a court ordered or the parties agreed on. */
export interface CompensationRow extends OfCase {
  readonly currency: Currency;
  /** Above zero, in `currency`. */
  readonly awarded: number;
  /** The day of the award, failing that of the verdict; null when neither is known. */
  readonly awardedOn: string | null;
  /** What was paid of it in the same currency. */
  readonly paid: number;
}

/** All that figures take from case files. */
export interface CareRows {
  readonly cases: readonly CaseRow[];
  readonly referrals: readonly ReferralRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly proceedings: readonly ProceedingRow[];
  readonly compensations: readonly CompensationRow[];
}

/** The rows of one file; none for a draft or one made by mistake (`isCounted`). */
export function careRowsOf(record: CaseRecord): CareRows {
  const { caseFile, person, meta, referrals, followUps, proceedings } = record;
  if (!isCounted(caseFile.status)) {
    return { cases: [], referrals: [], followUps: [], proceedings: [], compensations: [] };
  }
  const of: OfCase = {
    caseId: caseFile.caseId,
    personId: person.personId,
    changedAt: meta.updatedAt,
  };
  const receivedOn = caseFile.receptionAt.slice(0, 10);
  return {
    cases: [{ ...of, ...caseRow(record, receivedOn) }],
    referrals: referrals
      .filter(({ direction }) => direction === "out")
      .map((referral) => ({ ...of, ...referralRow(referral) })),
    followUps: followUps.map((row) => ({
      ...of,
      dueOn: row.dueOn,
      doneOn: row.doneOn,
      isWaived: valueOf(row.waivedReason) !== null,
      reTrafficking:
        row.findings.find(({ finding }) => finding === "re_trafficking")?.answer ?? null,
    })),
    proceedings: proceedings.map((row) => ({ ...of, ...proceedingRow(row, receivedOn) })),
    compensations: proceedings.flatMap(({ compensations, verdictOn }) =>
      compensations.flatMap((one) => {
        const row = compensationRow(one, verdictOn);
        return row === null ? [] : [{ ...of, ...row }];
      }),
    ),
  };
}

function caseRow(
  { caseFile, person, recruitments, meta }: CaseRecord,
  receivedOn: string,
): Omit<CaseRow, keyof OfCase> {
  const isClosed = caseFile.status.startsWith("closed");
  const kinds = new Set(recruitments.flatMap((one) => valueOf(one.recruiterKind) ?? []));
  const [kind = null] = kinds;
  const home = valueOf(person.homeCountry);
  return {
    receivedOn,
    closedOn: isClosed ? (caseFile.closureDate ?? phnomPenhDay(Date.parse(meta.updatedAt))) : null,
    isAccepted: caseFile.status !== "pending_review",
    repatriatedFrom:
      caseFile.repatriatedFrom.mv === "not_applicable"
        ? "not_returned"
        : valueOf(caseFile.repatriatedFrom),
    nationality: valueOf(person.nationality) ?? [],
    recruiterKind: kinds.size > 1 ? "several" : kind,
    origin:
      home === null || home === "KH"
        ? (valueOf(person.homeAdminCode)?.slice(0, 2) ?? null)
        : "abroad",
  };
}

function referralRow(referral: Referral): Omit<ReferralRow, keyof OfCase> {
  const { serviceType, status, referredOn, sentAt, events } = referral;
  const acceptedAt = events.find(({ toStatus }) => toStatus === "accepted")?.at ?? null;
  const hours =
    sentAt === null || acceptedAt === null
      ? null
      : (Date.parse(acceptedAt) - Date.parse(sentAt)) / 3_600_000;
  return {
    ...{ service: serviceType, status, referredOn },
    wasSent: sentAt !== null,
    hoursToAccept: hours === null || hours < 0 ? null : hours,
  };
}

function proceedingRow(
  row: LegalProceeding,
  receivedOn: string,
): Omit<ProceedingRow, keyof OfCase> {
  const steps = [row.complaintOn, row.sentToCourtOn, row.verdictOn].filter((day) => day !== null);
  const number = valueOf(row.courtFileNo)?.replaceAll(/\s/g, "").toUpperCase() ?? "";
  return {
    kind: row.kind,
    courtFileNo: number === "" ? null : number,
    sentToCourtOn: row.sentToCourtOn,
    firstStepOn: steps.toSorted()[0] ?? receivedOn,
    participation: valueOf(row.participation) ?? askedOrNot(row.participation),
    reason: valueOf(row.noParticipationReason),
  };
}

function askedOrNot(answer: Answer<unknown>): "unknown" | "not_asked" {
  return answer.mv === "not_asked" ? "not_asked" : "unknown";
}

/** Null for one that was only claimed. */
function compensationRow(
  one: Compensation,
  verdictOn: string | null,
): Omit<CompensationRow, keyof OfCase> | null {
  const awarded = valueOf(one.awardedAmount);
  if (awarded === null || awarded.amount <= 0) return null;
  const { currency } = awarded;
  const paidHundredths = one.payments
    .filter(({ money }) => money.currency === currency)
    .reduce((sum, { money }) => sum + Math.round(money.amount * 100), 0);
  return {
    currency,
    awarded: awarded.amount,
    awardedOn: one.awardedOn ?? verdictOn,
    paid: paidHundredths / 100,
  };
}
