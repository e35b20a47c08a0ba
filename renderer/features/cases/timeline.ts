import type { CaseContent } from "../../../shared/domain/case-record";
import { isClosed } from "../../../shared/domain/case-status";
import { isConsentActive, type Purpose } from "../../../shared/domain/consent";
import type { Handover } from "../../../shared/domain/handover";
import { addDays, phnomPenhMinute } from "../../../shared/domain/local-time";
import {
  latestAssessment,
  type NeedsRiskAssessment,
} from "../../../shared/domain/needs-risk-assessment";
import type { Referral } from "../../../shared/domain/referral";

/** Something that happened to a case. `at` is a day, or a minute where the hour is known. */
export type TimelineEvent = { readonly at: string } & (
  | { readonly kind: "ends"; readonly count: number }
  | { readonly kind: "saved"; readonly count: number }
  | { readonly kind: "assessed"; readonly assessment: NeedsRiskAssessment }
  | { readonly kind: "reviewDue" }
  | { readonly kind: "handover"; readonly handover: Handover }
  | { readonly kind: "referral"; readonly referral: Referral }
  | { readonly kind: "withdrawn"; readonly purpose: Purpose }
  | {
      readonly kind: "consents";
      readonly given: number;
      readonly refused: number;
      readonly open: number;
    }
  | { readonly kind: "received"; readonly basis: CaseContent["caseFile"]["receptionBasis"] }
);

/** What the timeline needs of a saved version; `updatedAt` is UTC. */
export interface SavedAt {
  readonly updatedAt: string;
}

/** Consents that end within so many days are owed a new talk. */
const ENDS_SOON_DAYS = 30;

/** On one day the later step stands above. */
const ORDER = [
  "received",
  "consents",
  "withdrawn",
  "assessed",
  "referral",
  "handover",
  "saved",
  "reviewDue",
  "ends",
];

/** What happened so far, newest first; consents that end soon stand above, still to come. */
export function buildTimeline(
  content: CaseContent,
  versions: readonly SavedAt[],
  today: string,
): TimelineEvent[] {
  const { caseFile, referrals, handovers } = content;
  const events: TimelineEvent[] = [
    { kind: "received", at: caseFile.receptionAt, basis: caseFile.receptionBasis },
    ...consentEvents(content),
    ...referrals.flatMap((referral): TimelineEvent[] =>
      referral.referredOn === null ? [] : [{ kind: "referral", at: referral.referredOn, referral }],
    ),
    ...handovers.map((handover) => ({ kind: "handover" as const, at: handover.date, handover })),
    ...assessmentEvents(content),
    ...savedEvents(versions),
    ...endingConsents(content, today),
  ];
  return events.sort((a, b) => compareNewestFirst(a, b));
}

/** Every look at needs and risks, and when to look again while the file is open. */
function assessmentEvents({ assessments, caseFile }: CaseContent): TimelineEvent[] {
  const due = isClosed(caseFile.status) ? null : latestAssessment(assessments)?.nextReviewDue;
  return [
    ...assessments.map((assessment) => ({
      kind: "assessed" as const,
      at: assessment.assessedOn,
      assessment,
    })),
    ...(due ? [{ kind: "reviewDue" as const, at: due }] : []),
  ];
}

function consentEvents({ consents }: CaseContent): TimelineEvent[] {
  // A decision that was taken back stands as it was; the taking back is a line of its own.
  const decided = consents.filter(({ decision }) => decision !== "withdrawn");
  const days = groupBy(decided, (consent) => consent.validFrom);
  const talks = [...days].map(([at, rows]): TimelineEvent => {
    const count = (decision: string): number =>
      rows.filter((row) => row.decision === decision).length;
    return {
      kind: "consents",
      at,
      given: count("given"),
      refused: count("refused"),
      open: count("not_able_to_decide"),
    };
  });
  const withdrawals = consents.flatMap(({ withdrawnAt, purpose }): TimelineEvent[] =>
    withdrawnAt === null
      ? []
      : [{ kind: "withdrawn", at: phnomPenhMinute(Date.parse(withdrawnAt)), purpose }],
  );
  return [...talks, ...withdrawals];
}

/** All saves of one day are one line, at the time of the last. */
function savedEvents(versions: readonly SavedAt[]): TimelineEvent[] {
  const minutes = versions.map(({ updatedAt }) => phnomPenhMinute(Date.parse(updatedAt)));
  return [...groupBy(minutes, (minute) => minute.slice(0, 10)).values()].map((ofDay) => ({
    kind: "saved",
    at: ofDay.reduce((latest, minute) => (minute > latest ? minute : latest)),
    count: ofDay.length,
  }));
}

function endingConsents({ consents }: CaseContent, today: string): TimelineEvent[] {
  const soon = addDays(today, ENDS_SOON_DAYS);
  const ending = consents.filter(
    (consent) => isConsentActive(consent, today) && consent.expiresOn <= soon,
  );
  return [...groupBy(ending, (consent) => consent.expiresOn)].map(([at, rows]) => ({
    kind: "ends",
    at,
    count: rows.length,
  }));
}

function compareNewestFirst(a: TimelineEvent, b: TimelineEvent): number {
  const days = b.at.slice(0, 10).localeCompare(a.at.slice(0, 10));
  return days || ORDER.indexOf(b.kind) - ORDER.indexOf(a.kind) || b.at.localeCompare(a.at);
}

/** Nights from reception to `today`, on the calendar of Phnom Penh; never less than none. */
export function nightsSince(receptionAt: string, today: string): number {
  const dayMs = 86_400_000;
  const since = Date.parse(`${receptionAt.slice(0, 10)}T00:00:00Z`);
  return Math.max(0, Math.round((Date.parse(`${today}T00:00:00Z`) - since) / dayMs));
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
