import type { CaseRecord } from "../domain/case-record";
import type { IncidentRecord } from "../domain/incident";
import type { OperationRecord } from "../domain/operation";
import type { Organisation } from "../domain/organisation";
import { closedCase } from "./closed-case";
import { codeMaker, type DemoIds } from "./demo-ids";
import { demoInterventions } from "./demo-interventions";
import { demoOperation } from "./demo-operation";
import { demoOrganisations, serviceIds } from "./demo-organisations";
import { demoRandom } from "./demo-random";
import { demoHandovers, victimWithFile, victimWithoutFile } from "./demo-rescue";
import { demoReturned } from "./demo-returned";
import { publishedIncidents } from "./published-incidents";
import { PUBLISHED_YEARS } from "./published-figures";
import { recentRecords } from "./recent-records";

/** Everything a practice house starts with; every record is marked as demo. */
export interface DemoData {
  readonly cases: readonly CaseRecord[];
  readonly incidents: readonly IncidentRecord[];
  readonly operations: readonly OperationRecord[];
  readonly organisations: readonly Organisation[];
}

/** The day on which the practice calendar stands unless told otherwise. */
export const DEMO_TODAY = "2026-11-21";

/** Rescues of these years have case files at the shelter; others stand in the incident only. */
const YEARS_WITH_FILES: readonly number[] = [2021, 2022];

/**
 * Invented people whose totals are the published ones. The same seed gives the same records on every
 * machine, another seed other people. The shelter has the case files; the desk counts the same rescues
 * without them, and has received the shelter's files of the month before last.
 */
export function generateDemo(
  seed: number,
  house: "shelter" | "desk",
  ids: DemoIds,
  today: string = DEMO_TODAY,
): DemoData {
  const offices = serviceIds(seed);
  const recent = recentRecords(seed, ids, today);
  const recentCases = [...recent.earlierCases, ...recent.laterCases];
  const codes = codeMaker(
    seed,
    "files",
    recentCases.flatMap(({ caseFile, person }) => [caseFile.caseNo, person.survivorCode]),
  );
  const cases: CaseRecord[] = [];
  const incidents: IncidentRecord[] = [];
  for (const year of PUBLISHED_YEARS) {
    const hasFiles = house === "shelter" && YEARS_WITH_FILES.includes(year.year);
    for (const plan of year.groups) {
      const random = demoRandom(seed, `files ${String(year.year)} ${plan.group}`);
      for (const { record, rescues } of publishedIncidents(seed, year, plan, ids.desk)) {
        const victims = rescues.map((rescue) =>
          hasFiles
            ? victimWithFile(rescue)
            : victimWithoutFile(rescue, demoHandovers(random, rescue, offices, null)),
        );
        incidents.push({ ...record, incident: { ...record.incident, victims } });
        if (hasFiles) {
          cases.push(
            ...rescues.map((rescue) => closedCase(random, rescue, ids.shelter, codes, offices)),
          );
        }
      }
    }
  }
  const isShelter = house === "shelter";
  const returned = isShelter ? demoReturned(seed, ids.shelter, codes, offices) : [];
  return {
    cases: [...returned, ...cases, ...(isShelter ? recentCases : recent.earlierCases)],
    incidents: [
      ...incidents,
      ...demoInterventions(seed, ids.desk),
      ...(isShelter ? recent.incidents : []),
    ],
    operations: [demoOperation(seed, ids.desk)],
    organisations: demoOrganisations(seed, house, ids, today),
  };
}
