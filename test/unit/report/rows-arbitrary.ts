import fc from "fast-check";
import type {
  IncidentRow,
  ReportRows,
  SuspectRow,
  VictimRow,
} from "../../../shared/report/report-rows";
import { anId } from "./build-records";

export type Group = IncidentRow["offenceGroup"];

export const twoGroups = fc.constantFrom<Group>("human_trafficking", "sexual_exploitation");
export const threeGroups = fc.constantFrom<Group>(
  "human_trafficking",
  "sexual_exploitation",
  "other",
);
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 14 }) },
  { weight: 1, arbitrary: fc.integer({ min: 15, max: 60 }) },
);

const VICTIM_FACTS = {
  band: fc.constantFrom<VictimRow["band"]>("u15", "a15_17", "a18p", "unk"),
  sex: fc.constantFrom<VictimRow["sex"]>("female", "male"),
  firstHandover: fc.constantFrom<VictimRow["firstHandover"]>(
    "social_affairs",
    "family",
    "kin",
    "ngo_shelter",
    null,
  ),
};
const SUSPECT_FACTS = {
  minor: fc.constantFrom<SuspectRow["minor"]>("yes", "no", "no", "unknown"),
  nationality: fc.constantFrom<readonly string[]>(["KH"], ["KH"], ["VN"], ["CN"], []),
};

/** Rows of a small invented country: heaps of equal victims, suspects and incidents. */
export function rowsArbitrary(group: fc.Arbitrary<Group>): fc.Arbitrary<ReportRows> {
  const heap = <T>(facts: fc.Arbitrary<T>, max: number) =>
    fc.array(fc.record({ count, group, facts }), { maxLength: max });
  return fc
    .record({
      victims: heap(fc.record(VICTIM_FACTS), 9),
      suspects: heap(fc.record(SUSPECT_FACTS), 7),
      incidents: heap(fc.constantFrom("2021-02-01", "2021-11-01", "2022-02-01", "2022-11-01"), 6),
    })
    .map(({ victims, suspects, incidents }) => ({
      operations: [],
      encounters: [],
      incidents: spread(incidents).map(({ group: offenceGroup, facts }) => ({
        ...common(offenceGroup),
        actionDate: facts,
      })),
      victims: spread(victims).map(({ group: offenceGroup, facts }) => ({
        ...common(offenceGroup),
        ...facts,
        personId: anId(),
        rescueDate: "2022-02-01",
        ageYears: null,
        isAgeEstimated: false,
        nationality: [],
      })),
      suspects: spread(suspects).map(({ group: offenceGroup, facts }) => ({
        ...common(offenceGroup),
        ...facts,
        suspectId: anId(),
        arrestDate: "2022-02-01",
        courtDate: "2022-02-01",
        isSentToCourt: true,
        foreign:
          facts.nationality.length === 0
            ? "unknown"
            : facts.nationality.includes("KH")
              ? "no"
              : "yes",
      })),
    }));
}

function spread<Heap extends { count: number }>(heaps: readonly Heap[]): Heap[] {
  return heaps.flatMap((heap) => Array.from({ length: heap.count }, () => heap));
}

/** What every row of an incident of a group shares. */
export function common(offenceGroup: Group) {
  return {
    incidentId: anId(),
    offenceGroup,
    province: "18",
    changedAt: "2023-01-01T00:00:00.000Z",
  };
}
