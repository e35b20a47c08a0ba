import { known } from "../domain/answer";
import { addDays } from "../domain/local-time";
import type { IncidentSuspect } from "../domain/suspect";
import { demoName } from "./demo-names";
import type { DemoRandom } from "./demo-random";

export interface DemoSuspectFacts {
  readonly actionDate: string;
  readonly isMinor: boolean;
  readonly nationality: string;
}

/** Somebody invented who was arrested when the police acted and sent to court within three weeks. */
export function demoSuspect(random: DemoRandom, facts: DemoSuspectFacts): IncidentSuspect {
  const isFemale = random.chance(0.3);
  const name = demoName(random, facts.nationality, isFemale);
  return {
    suspectId: random.uuid(),
    nameText: known(`${name.familyLatin} ${name.givenLatin}`),
    sex: known(isFemale ? "female" : "male"),
    ageYears: known(facts.isMinor ? random.int(15, 17) : random.int(20, 58)),
    isMinor: known(facts.isMinor ? "yes" : "no"),
    nationality: known([facts.nationality]),
    roles: known([random.pick(["recruiter_intermediary", "transporter", "exploiter"] as const)]),
    relationToVictim: known(random.pick(["acquaintance", "employer", "stranger"] as const)),
    isOfficial: known("no"),
    alsoVictimPersonId: null,
    arrestDate: known(facts.actionDate),
    courtDate: known(addDays(facts.actionDate, random.int(1, 20))),
    courtAction: known(random.pick(["sent_to_court", "charged", "detained"] as const)),
  };
}
