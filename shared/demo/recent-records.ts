import { known, NOT_ASKED, valueOf } from "../domain/answer";
import type { CaseRecord } from "../domain/case-record";
import type { IncidentRecord } from "../domain/incident";
import { addDays } from "../domain/local-time";
import { allegedTypes } from "./demo-account";
import { codeMaker, demoMeta, type DemoIds } from "./demo-ids";
import { INCIDENT_PROVINCES } from "./demo-places";
import { serviceIds } from "./demo-organisations";
import { demoRandom, type DemoRandom } from "./demo-random";
import { demoRescue, victimWithFile, type DemoRescue } from "./demo-rescue";
import { demoSuspect } from "./demo-suspect";
import { recentCase } from "./recent-case";
import { BATCH_MONTH, CURRENT_MONTH, EARLIER_MONTH, type RecentPlan } from "./recent-plan";

/** The shelter's last three months; the desk has received the first of them. */
export interface RecentRecords {
  readonly earlierCases: readonly CaseRecord[];
  readonly laterCases: readonly CaseRecord[];
  /** The shelter's own records of rescues that brought people to it. */
  readonly incidents: readonly IncidentRecord[];
}

/** `today` is the day on which the practice calendar stands, `YYYY-MM-DD`. */
export function recentRecords(seed: number, ids: DemoIds, today: string): RecentRecords {
  const random = demoRandom(seed, "recent");
  const codes = codeMaker(seed, "recent");
  const context = { party: ids.shelter, codes, offices: serviceIds(seed), today };
  const thisMonth = `${today.slice(0, 7)}-01`;
  const batchMonth = `${addDays(thisMonth, -1).slice(0, 7)}-01`;
  const earlierMonth = `${addDays(batchMonth, -1).slice(0, 7)}-01`;
  const rescues: [DemoRescue, CaseRecord][] = [];
  const written = (plans: readonly RecentPlan[], first: string, last: string): CaseRecord[] => {
    const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
    return plans.map((plan) => {
      const day = plan.isTonight ? today : addDays(first, random.int(0, days));
      const rescue = drawnRescue(random, day, plan);
      const record = recentCase(random, rescue, plan, context);
      rescues.push([rescue, record]);
      return record;
    });
  };
  const earlierCases = written(EARLIER_MONTH, earlierMonth, addDays(batchMonth, -1));
  const laterCases = [
    ...written(BATCH_MONTH, batchMonth, addDays(thisMonth, -1)),
    ...written(CURRENT_MONTH, thisMonth, today),
  ];
  const isRescued = ([, record]: (typeof rescues)[number]): boolean =>
    record.caseFile.receptionBasis === "police_rescue" &&
    ["active", "follow_up", "closed"].includes(record.caseFile.status);
  const incidents = rescues
    .filter(isRescued)
    .map(([rescue, record]) => incidentOf(random, rescue, record, ids));
  return { earlierCases, laterCases, incidents };
}

function drawnRescue(random: DemoRandom, day: string, plan: RecentPlan): DemoRescue {
  const group = random.chance(0.55) ? "human_trafficking" : "sexual_exploitation";
  const isOut = ["follow_up", "closed"].includes(plan.status);
  return demoRescue(random, {
    rescueDate: day,
    group,
    province: random.weighted(INCIDENT_PROVINCES),
    isFemale: random.chance(0.82),
    band: random.weighted([
      ["u15", 2],
      ["a15_17", 3],
      ["a18p", 8],
    ]),
    nationality: random.weighted([
      ["KH", 20],
      ["VN", 3],
      ["TH", 1],
      ["CN", 1],
      ["BD", 1],
      ["ID", 1],
    ]),
    firstHandover: isOut ? random.pick(["family", "social_affairs"] as const) : null,
  });
}

function incidentOf(
  random: DemoRandom,
  rescue: DemoRescue,
  record: CaseRecord,
  { shelter }: DemoIds,
): IncidentRecord {
  const { rescueDate: actionDate, group, province } = rescue;
  const isOfficialAlleged = valueOf(record.triage.authorityInvolved) === "yes";
  return {
    kind: "incident",
    meta: demoMeta(shelter, record.meta.updatedAt),
    incident: {
      incidentId: random.uuid(),
      countingBasis: "crackdown",
      policeRef: NOT_ASKED,
      actionDate,
      reportedOn: NOT_ASKED,
      openedByOrgId: null,
      adminCode: known(province),
      offenceGroup: group,
      offenceArticles: NOT_ASKED,
      allegedTypes: known(allegedTypes(random, group)),
      interventionResult: { mv: "not_applicable" },
      officialInvolvement: known(isOfficialAlleged ? "alleged_by_person" : "none_known"),
      officialOrgId: null,
      businessFront: NOT_ASKED,
      establishmentClosedOn: null,
      note: NOT_ASKED,
      victims: [victimWithFile(rescue)],
      suspects: Array.from({ length: random.int(0, 2) }, () => ({
        ...demoSuspect(random, { actionDate, isMinor: false, nationality: "KH" }),
        courtDate: NOT_ASKED,
        courtAction: known("none"),
      })),
    },
  };
}
