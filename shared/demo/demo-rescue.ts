import { known, NOT_ASKED } from "../domain/answer";
import type { AgeBand } from "../domain/age";
import type { Handover } from "../domain/handover";
import type { IncidentVictim } from "../domain/incident-victim";
import { addDays } from "../domain/local-time";
import { ageInBand } from "./demo-age";
import type { DemoService } from "./demo-organisations";
import type { DemoRandom } from "./demo-random";

type Group = "human_trafficking" | "sexual_exploitation";

/** One rescue, as both houses know it; the shelter writes a case file from it, the desk a bare row. */
export interface DemoRescue {
  readonly victimKey: string;
  readonly personId: string;
  readonly caseId: string;
  readonly rescueDate: string;
  readonly group: Group;
  readonly province: string;
  readonly isFemale: boolean;
  readonly band: AgeBand;
  readonly ageYears: number | null;
  readonly nationality: string;
  /** Null while pending. */
  readonly firstHandover: Handover["kind"] | null;
}

type DrawnFacts = Omit<DemoRescue, "victimKey" | "personId" | "caseId" | "ageYears">;

export function demoRescue(random: DemoRandom, facts: DrawnFacts): DemoRescue {
  return {
    ...facts,
    victimKey: random.uuid(),
    personId: random.uuid(),
    caseId: random.uuid(),
    ageYears: ageInBand(random, facts.band),
  };
}

/** The handover that follows the rescue, if there was one. */
export function demoHandovers(
  random: DemoRandom,
  rescue: DemoRescue,
  offices: Readonly<Record<DemoService, string>>,
  relatedId: string | null,
): Handover[] {
  const kind = rescue.firstHandover;
  const handoverId = random.uuid();
  const date = addDays(rescue.rescueDate, random.int(0, 20));
  if (kind === null) return [];
  const isChild = rescue.band !== "a18p";
  const isFamily = kind === "family";
  return [
    {
      handoverId,
      incidentVictimKey: rescue.victimKey,
      seq: 1,
      kind,
      toOrgId: isFamily ? null : officeFor(kind, rescue.province, offices),
      toRelatedId: isFamily ? relatedId : null,
      date,
      familyAssessed: isFamily && isChild ? known("yes") : { mv: "not_applicable" },
      personAgreed: rescue.band === "u15" ? known("too_young") : known("yes"),
      paperNo: NOT_ASKED,
    },
  ];
}

function officeFor(
  kind: Handover["kind"],
  province: string,
  offices: Readonly<Record<DemoService, string>>,
): string {
  if (kind === "ngo_shelter") return offices.house;
  if (kind === "embassy_or_country_of_origin") return offices.embassy;
  return province === "01" ? offices.dosvy01 : offices.dosvy18;
}

/** The victim's row in the incident when a case file says the rest. */
export function victimWithFile(rescue: DemoRescue): IncidentVictim {
  return {
    victimKey: rescue.victimKey,
    personId: rescue.personId,
    caseId: rescue.caseId,
    rescueDate: rescue.rescueDate,
    victimStatus: "confirmed",
    sex: NOT_ASKED,
    ageAtRescue: NOT_ASKED,
    nationality: NOT_ASKED,
    handovers: [],
  };
}

/** The victim's row when no file is here: what is counted stands in the row, and no name. */
export function victimWithoutFile(rescue: DemoRescue, handovers: Handover[]): IncidentVictim {
  return {
    ...victimWithFile(rescue),
    caseId: null,
    sex: known(rescue.isFemale ? "female" : "male"),
    ageAtRescue: rescue.ageYears === null ? { mv: "unknown" } : known(rescue.ageYears),
    nationality: known([rescue.nationality]),
    handovers,
  };
}
