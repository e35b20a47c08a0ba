import { known, NOT_ASKED } from "../domain/answer";
import type { AgeBand } from "../domain/age";
import type { Handover } from "../domain/handover";
import type { IncidentRecord } from "../domain/incident";
import { addDays } from "../domain/local-time";
import { allegedTypes } from "./demo-account";
import { demoMeta, type DemoParty } from "./demo-ids";
import { INCIDENT_PROVINCES } from "./demo-places";
import { demoRandom, type DemoRandom } from "./demo-random";
import { demoRescue, type DemoRescue } from "./demo-rescue";
import { demoSuspect } from "./demo-suspect";
import type { GroupPlan, YearPlan } from "./published-figures";

/** An incident whose victims are still to be written, because the two houses write them differently. */
export interface PlannedIncident {
  readonly record: IncidentRecord;
  readonly rescues: readonly DemoRescue[];
}

/** The incidents of one group and year; sex, age, nationality and handover are dealt independently. */
export function publishedIncidents(
  seed: number,
  { year, lastDay }: Pick<YearPlan, "year" | "lastDay">,
  plan: GroupPlan,
  party: DemoParty,
): PlannedIncident[] {
  const random = demoRandom(seed, `${String(year)} ${plan.group}`);
  const firstDay = `${String(year)}-01-03`;
  const span = (Date.parse(`${String(year)}-${lastDay}`) - Date.parse(firstDay)) / 86_400_000;
  const places = Array.from({ length: plan.incidents }, () => ({
    actionDate: addDays(firstDay, random.int(0, span)),
    province: random.weighted(INCIDENT_PROVINCES),
  })).toSorted((one, other) => one.actionDate.localeCompare(other.actionDate));
  const rescuesAt = places.map((): DemoRescue[] => []);
  const suspectsAt = places.map((): IncidentRecord["incident"]["suspects"] => []);

  for (const facts of dealtVictims(random, plan)) {
    const index = random.int(0, places.length - 1);
    const place = places[index];
    if (place === undefined) continue;
    const rescueDate = addDays(place.actionDate, random.int(0, 3));
    const { province } = place;
    rescuesAt[index]?.push(
      demoRescue(random, { ...facts, group: plan.group, rescueDate, province }),
    );
  }
  const { suspects } = plan;
  const nationalities = dealt(random, suspects.foreign, "KH", suspects.count);
  const isMinor = dealt(random, { yes: suspects.minors }, "no", suspects.count);
  for (const [order, nationality] of nationalities.entries()) {
    const index = random.int(0, places.length - 1);
    suspectsAt[index]?.push(
      demoSuspect(random, {
        actionDate: places[index]?.actionDate ?? firstDay,
        isMinor: isMinor[order] === "yes",
        nationality,
      }),
    );
  }
  return places.map(({ actionDate, province }, index) => ({
    rescues: rescuesAt[index] ?? [],
    record: {
      kind: "incident",
      meta: demoMeta(party, `${addDays(actionDate, 25)}T03:00:00.000Z`),
      incident: {
        incidentId: random.uuid(),
        countingBasis: "crackdown",
        policeRef: NOT_ASKED,
        actionDate,
        reportedOn: known(addDays(actionDate, -random.int(0, 30))),
        openedByOrgId: null,
        adminCode: known(province),
        offenceGroup: plan.group,
        offenceArticles: NOT_ASKED,
        allegedTypes: known(allegedTypes(random, plan.group)),
        interventionResult: { mv: "not_applicable" },
        officialInvolvement: known("none_known"),
        officialOrgId: null,
        businessFront: NOT_ASKED,
        establishmentClosedOn: null,
        note: NOT_ASKED,
        victims: [],
        suspects: suspectsAt[index] ?? [],
      },
    },
  }));
}

type VictimFacts = Pick<DemoRescue, "isFemale" | "band" | "nationality" | "firstHandover">;

function dealtVictims(random: DemoRandom, { victims }: GroupPlan): VictimFacts[] {
  const bands = dealt(random, victims.bands, null, 0) as AgeBand[];
  const sexes = dealt(random, { female: victims.female }, "male", bands.length);
  const nationalities = dealt(random, victims.foreign, "KH", bands.length);
  const handovers = dealt(random, victims.handovers, null, bands.length);
  return bands.map((band, index) => ({
    band,
    isFemale: sexes[index] === "female",
    nationality: nationalities[index] ?? "KH",
    firstHandover: (handovers[index] ?? null) as Handover["kind"] | null,
  }));
}

/** Each name as often as it is counted, filled up to `length` with `rest`, in chance order. */
function dealt<Rest extends string | null>(
  random: DemoRandom,
  counts: Readonly<Record<string, number>>,
  rest: Rest,
  length: number,
): (string | Rest)[] {
  const named: (string | Rest)[] = Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, () => name),
  );
  const missing = Math.max(0, length - named.length);
  return random.shuffled([...named, ...Array.from({ length: missing }, () => rest)]);
}
