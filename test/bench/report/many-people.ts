import type { AnyRecord } from "../../../shared/domain/any-record";
import type { DemoIds, DemoParty } from "../../../shared/demo/demo-ids";
import { generateDemo } from "../../../shared/demo/generate-demo";

const SEED = 20_221;

function party(digit: string): DemoParty {
  const id = (last: string): string => `5c1f2a1e-0000-4000-8000-0000000000${digit}${last}`;
  return { orgId: id("1"), userId: id("2"), deviceId: id("3"), keys: null };
}

const IDS: DemoIds = { shelter: party("0"), desk: party("1") };

/**
 * Records of at least so many people, one at a time: the practice house again and again, each time with
 * other ids. Nothing is kept of what was handed out.
 */
export function* manyPeople(people: number): Generator<AnyRecord> {
  const { cases, incidents, operations } = generateDemo(SEED, "shelter", IDS);
  const copies = Math.ceil(people / cases.length);
  for (let copy = 0; copy < copies; copy += 1) {
    const mark = copy.toString(16).padStart(4, "0");
    const re = <Id extends string | null>(id: Id): Id =>
      (id === null ? null : `${mark}${id.slice(4)}`) as Id;
    for (const record of cases) {
      yield {
        ...record,
        caseFile: { ...record.caseFile, caseId: re(record.caseFile.caseId) },
        person: { ...record.person, personId: re(record.person.personId) },
        handovers: record.handovers.map((each) => ({
          ...each,
          incidentVictimKey: re(each.incidentVictimKey),
        })),
      };
    }
    for (const record of incidents) {
      const { incident } = record;
      yield {
        ...record,
        incident: {
          ...incident,
          incidentId: re(incident.incidentId),
          victims: incident.victims.map((victim) => ({
            ...victim,
            victimKey: re(victim.victimKey),
            personId: re(victim.personId),
            caseId: re(victim.caseId),
          })),
          suspects: incident.suspects.map((each) => ({ ...each, suspectId: re(each.suspectId) })),
        },
      };
    }
  }
  yield* operations;
}
