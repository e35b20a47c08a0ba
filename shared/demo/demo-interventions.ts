import { known, NOT_ASKED } from "../domain/answer";
import type { IncidentRecord } from "../domain/incident";
import { addDays } from "../domain/local-time";
import { demoMeta, type DemoParty } from "./demo-ids";
import { INCIDENT_PROVINCES } from "./demo-places";
import { demoRandom, type DemoRandom } from "./demo-random";
import { demoRescue, victimWithoutFile } from "./demo-rescue";
import { INTERVENTIONS } from "./published-figures";

const RESULTS: readonly (readonly [Result, number])[] = [
  ["unfounded", 5],
  ["labour_dispute", 4],
  ["other_offence", 3],
  ["not_located", 2],
  ["tip_found", 2],
  ["pending", 1],
];
type Result = Extract<
  IncidentRecord["incident"]["interventionResult"],
  { readonly value: unknown }
>["value"];

/**
 * The interventions of 2023 as the interior ministry's log counts them, which is not how crackdown cases
 * are counted. Short records: most name nobody.
 */
export function demoInterventions(seed: number, party: DemoParty): IncidentRecord[] {
  const random = demoRandom(seed, "interventions");
  const { count, forcedLabour, women } = INTERVENTIONS;
  const nationalities = Object.entries(women).flatMap(([code, people]) =>
    Array.from({ length: people }, () => code),
  );
  return Array.from({ length: count }, (_, at) => {
    const isLabour = at < forcedLabour;
    const nationality = nationalities[at] ?? null;
    return intervention(random, party, { isLabour, nationality });
  });
}

function intervention(
  random: DemoRandom,
  party: DemoParty,
  { isLabour, nationality }: { isLabour: boolean; nationality: string | null },
): IncidentRecord {
  const actionDate = addDays(INTERVENTIONS.firstDay, random.int(0, 360));
  const province = random.weighted(INCIDENT_PROVINCES);
  return {
    kind: "incident",
    meta: demoMeta(party, `${addDays(actionDate, 20)}T03:00:00.000Z`),
    incident: {
      incidentId: random.uuid(),
      countingBasis: "intervention",
      policeRef: NOT_ASKED,
      actionDate,
      reportedOn: NOT_ASKED,
      openedByOrgId: null,
      adminCode: known(province),
      offenceGroup: isLabour ? "human_trafficking" : "other",
      offenceArticles: NOT_ASKED,
      allegedTypes: known([isLabour ? "forced_labour" : random.pick(["other", "forced_marriage"])]),
      interventionResult: known(nationality === null ? random.weighted(RESULTS) : "tip_found"),
      officialInvolvement: NOT_ASKED,
      officialOrgId: null,
      businessFront: NOT_ASKED,
      establishmentClosedOn: null,
      note: NOT_ASKED,
      victims: nationality === null ? [] : [womanFound(random, nationality, actionDate, province)],
      suspects: [],
    },
  };
}

function womanFound(
  random: DemoRandom,
  nationality: string,
  rescueDate: string,
  province: string,
): IncidentRecord["incident"]["victims"][number] {
  const rescue = demoRescue(random, {
    ...{ nationality, rescueDate, province, group: "human_trafficking" },
    ...{ isFemale: true, band: "a18p", firstHandover: null },
  });
  return victimWithoutFile(rescue, []);
}
