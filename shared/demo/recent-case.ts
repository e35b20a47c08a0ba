import { known, NOT_ASKED } from "../domain/answer";
import type { CaseContent, CaseRecord } from "../domain/case-record";
import { addDays } from "../domain/local-time";
import { blankCase } from "./blank-case";
import { mother } from "./closed-case";
import { demoEpisode, demoRecruitment } from "./demo-account";
import { demoCare } from "./demo-care";
import { demoConsent } from "./demo-consent";
import { demoMeta, utcOf, type CodeMaker, type DemoParty } from "./demo-ids";
import { motherTongue } from "./demo-names";
import type { DemoService } from "./demo-organisations";
import { demoAssessment } from "./demo-needs";
import { demoPerson } from "./demo-person";
import type { DemoRandom } from "./demo-random";
import { demoReferral } from "./demo-referral";
import { demoHandovers, type DemoRescue } from "./demo-rescue";
import { demoIdentification, demoScreening } from "./demo-screening";
import type { RecentPlan } from "./recent-plan";

/** What a recent file is made for and with. */
export interface RecentContext {
  readonly party: DemoParty;
  readonly codes: CodeMaker;
  readonly offices: Readonly<Record<DemoService, string>>;
  readonly today: string;
}

const WISHES_KM = [
  "ចង់ទូរស័ព្ទទៅម្តាយ ហើយគេងឱ្យបានស្រួល។",
  "ចង់ត្រឡប់ទៅរៀនវិញ។",
  "ចង់រៀនកាត់ដេរ រកប្រាក់ដោយខ្លួនឯង។",
  "មិនទាន់ចង់ជួបនរណាទេ។",
  "ចង់បានឯកសាររបស់ខ្លួនមកវិញ។",
];
const WISHES_EN = [
  "To call home, and then to sleep.",
  "To go home when the papers are ready.",
  "To have the passport back.",
];

/** A file of the last weeks, as far along as its plan says. */
export function recentCase(
  random: DemoRandom,
  rescue: DemoRescue,
  plan: RecentPlan,
  { party, codes, offices, today }: RecentContext,
): CaseRecord {
  const { rescueDate, nationality, isFemale } = rescue;
  const ageYears = plan.isChildAlone ? 15 : rescue.ageYears;
  const isChild = ageYears === null || ageYears < 18;
  const language = motherTongue(nationality);
  const hour = plan.isTonight ? 20 : random.int(6, 19);
  const receptionAt = `${rescueDate}T${String(hour).padStart(2, "0")}:${random.pick(["05", "20", "40"])}`;
  const isClosed = plan.status.startsWith("closed");
  const lastDay = earlier(addDays(rescueDate, random.int(0, 12)), today);
  const blank = blankCase({
    caseId: rescue.caseId,
    personId: rescue.personId,
    caseNo: codes.caseNo(),
    survivorCode: codes.survivorCode(),
    siteOrgId: party.orgId,
    caseOwner: party.userId,
    receptionAt,
    receptionBasis: random.weighted([
      ["police_rescue", 5],
      ["dosvy_referral", 3],
      ["ngo_referral", 2],
      ["hotline", 1],
      ["self", 1],
    ]),
    urgentRisk: plan.isUrgent ? "urgent" : random.chance(0.3) ? "watch" : "none",
  });
  const record: CaseRecord = {
    kind: "case",
    meta: demoMeta(
      party,
      utcOf(receptionAt),
      utcOf(`${lastDay}T${lastDay === rescueDate ? "21:10" : "15:30"}`),
    ),
    ...blank,
    caseFile: {
      ...blank.caseFile,
      status: plan.status,
      closureDate: isClosed ? lastDay : null,
      closureReason: !isClosed
        ? null
        : plan.status === "closed_not_victim"
          ? "not_a_victim"
          : "goals_met_reintegrated",
    },
    person: demoPerson(random, blank.person, {
      personId: rescue.personId,
      nationality,
      isFemale: isFemale || plan.isChildAlone,
      ageYears,
      day: rescueDate,
    }),
    triage: triageOf(plan, isChild, blank.triage),
  };
  if (plan.isThin) return thin(record, plan, rescueDate);
  return full(random, record, { rescue, plan, ageYears, isChild, language, today }, offices);
}

/** A draft in which most has not been asked yet. */
function thin(record: CaseRecord, plan: RecentPlan, day: string): CaseRecord {
  const { person, caseFile } = record;
  return {
    ...record,
    caseFile: {
      ...caseFile,
      unaccompaniedStatus: plan.isChildAlone ? known("unaccompanied") : NOT_ASKED,
    },
    person: {
      ...person,
      birthDate: { mv: "unknown" },
      ageYearsStated: plan.isChildAlone ? { mv: "estimated", value: 15 } : NOT_ASKED,
      ageStatedOn: plan.isChildAlone ? day : null,
      ageBasis: plan.isChildAlone ? known("staff_estimate") : NOT_ASKED,
      ethnicity: NOT_ASKED,
      literacy: NOT_ASKED,
      maritalStatus: NOT_ASKED,
      childrenCount: NOT_ASKED,
      childrenWithPerson: NOT_ASKED,
      homeAdminCode: { mv: "declined" },
      familyNameLatin: NOT_ASKED,
      givenNameLatin: NOT_ASKED,
    },
  };
}

interface FullFacts {
  readonly rescue: DemoRescue;
  readonly plan: RecentPlan;
  readonly ageYears: number | null;
  readonly isChild: boolean;
  readonly language: string;
  readonly today: string;
}

function full(
  random: DemoRandom,
  record: CaseRecord,
  { rescue, plan, ageYears, isChild, language, today }: FullFacts,
  offices: Readonly<Record<DemoService, string>>,
): CaseRecord {
  const day = rescue.rescueDate;
  const decided = (
    [
      ["store_and_manage_file", "given"],
      ["receive_services", "given"],
      ["non_identifying_statistics", plan.statistics],
      ["photo_or_document", random.chance(0.5) ? "refused" : "given"],
      ["contact_after_exit", random.chance(0.6) ? "given" : null],
    ] as const
  ).flatMap(([purpose, decision]) =>
    decision === null ? [] : [demoConsent(random, { purpose, decision, day, language, isChild })],
  );
  const referred = Array.from(
    {
      length: random.weighted([
        [0, 3],
        [1, 5],
        [2, 2],
      ]),
    },
    () =>
      demoReferral(
        random,
        { day, today, language, isChild, by: record.caseFile.caseOwner },
        offices,
      ),
  );
  const family = isChild ? [mother(random, rescue.nationality)] : [];
  const notVictim = plan.status === "closed_not_victim";
  const decision = random.pick(["not_sought", "applied", "presumed"] as const);
  const { caseId } = record.caseFile;
  const made: CaseRecord = {
    ...record,
    caseFile: {
      ...record.caseFile,
      registrationDate: day,
      rescueDate: known({ date: day, prec: "day" }),
      unaccompaniedStatus: isChild
        ? known("accompanied_by_safe_guardian")
        : { mv: "not_applicable" },
      legalCustodyPaper: isChild ? known("dosvy_letter") : { mv: "not_applicable" },
      shelterAssessment: known(
        notVictim ? "not_victim" : random.chance(0.8) ? "actual" : "possible",
      ),
      formalIdentification: known(decision),
      ...demoIdentification(decision, day, today),
      wishOfPerson: known(random.pick(rescue.nationality === "KH" ? WISHES_KM : WISHES_EN)),
    },
    relatedPersons: family,
    consents: [...decided, ...referred.map(({ consent }) => consent)],
    recruitments: [demoRecruitment(random, rescue.group, ageYears)],
    episodes: notVictim ? [] : [demoEpisode(random, rescue.group, rescue.province, day)],
    assessments: [
      demoAssessment({
        caseId,
        day,
        isUrgent: plan.isUrgent,
        hasThoughtsOfSelfHarm: plan.alarms.includes("thoughtsOfSelfHarm"),
        isKhmer: rescue.nationality === "KH",
        isClosed: plan.status.startsWith("closed"),
      }),
    ],
    screenings: [demoScreening({ caseId, day, isChild, isVictim: !notVictim })],
    referrals: referred.map(({ referral }) => referral),
    handovers: demoHandovers(random, rescue, offices, family[0]?.relatedId ?? null).filter(
      (handover) => handover.date <= today,
    ),
  };
  const isClosed = plan.status.startsWith("closed");
  const { handovers } = made;
  return { ...made, ...demoCare({ caseId, day, today, handovers, offices, isClosed }) };
}

function triageOf(
  plan: RecentPlan,
  isChild: boolean,
  blank: CaseContent["triage"],
): CaseContent["triage"] {
  const answer = (question: (typeof plan.alarms)[number]) =>
    known(plan.alarms.includes(question) ? ("yes" as const) : ("no" as const));
  return {
    ...blank,
    inDangerNow: answer("inDangerNow"),
    injuryOrIllness: answer("injuryOrIllness"),
    thoughtsOfSelfHarm: plan.isThin ? NOT_ASKED : answer("thoughtsOfSelfHarm"),
    childOrLooksLikeOne: known(isChild ? "yes" : "no"),
    authorityInvolved: answer("authorityInvolved"),
    exploiterKnowsSite: answer("exploiterKnowsSite"),
    forcedReturnWithin72h: answer("forcedReturnWithin72h"),
  };
}

function earlier(one: string, other: string): string {
  return one < other ? one : other;
}
