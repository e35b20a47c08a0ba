import type { IncidentContent } from "../../../../shared/domain/incident";
import type { IncidentSuspect } from "../../../../shared/domain/suspect";
import { valueOf } from "../../../../shared/domain/answer";
import type { DraftEntry, DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import type { FactsOf } from "../../cases";
import { both, bundleLines, PAPER, PART_TITLES, type BundleWords } from "./bundle-words";

/** Whether an official is involved, and which office, never leaves the house (dictionary §3.11, §8.3 R24). */
const INCIDENT: FactsOf<IncidentContent> = {
  countingBasis: (value, words) => words.code("countingBasis", value),
  policeRef: (value) => value,
  actionDate: (value, words) => words.date(value),
  reportedOn: (value, words) => words.date(value),
  openedByOrgId: (value, words) => words.organisation(value),
  adminCode: (value, words) => words.place(value),
  offenceGroup: (value, words) => words.code("offenceGroup", value),
  offenceArticles: (value, words) =>
    value.map((one) => words.code("offenceArticle", one)).join("; "),
  allegedTypes: (value, words) =>
    value.map((one) => words.code("exploitationType", one)).join(", "),
  businessFront: (value) => value,
  establishmentClosedOn: (value, words) => words.date(value),
};

const SUSPECT: FactsOf<IncidentSuspect> = {
  nameText: (value) => value,
  sex: (value, words) => words.code("sex", value),
  ageYears: (value, words) => words.number(value),
  nationality: (value, words) => value.map(words.country).join(", "),
  roles: (value, words) => value.map((one) => words.code("suspectRole", one)).join(", "),
  relationToVictim: (value, words) => words.code("recruiterRelation", value),
  arrestDate: (value, words) => words.date(value),
  courtDate: (value, words) => words.date(value),
  courtAction: (value, words) => words.code("courtAction", value),
};

/** Each incident with its suspects. Other victims are not in it, not even how many there are. */
export function incidentsPart(
  incidents: readonly IncidentContent[],
  words: BundleWords,
): DraftPart {
  return {
    id: "incidents",
    title: both((lang) => PART_TITLES[lang].incidents),
    nothing: both((lang) => PAPER[lang].nothing.incidents),
    entries: incidents.flatMap((incident): DraftEntry[] => [
      {
        title: both((lang) => PAPER[lang].entry.incident),
        lines: bundleLines("incidents", withoutForcedCrime(incident), INCIDENT, words),
      },
      ...incident.suspects.filter(isForCourt).map((suspect) => ({
        title: both((lang) => PAPER[lang].entry.suspect),
        lines: bundleLines("suspects", suspect, SUSPECT, words),
      })),
    ]),
  };
}

/**
 * An official who is alleged is a matter of this house and of whom it trusts (R1); a victim who is accused
 * too keeps both roles apart (R8).
 */
export function isForCourt({ isOfficial, alsoVictimPersonId }: IncidentSuspect): boolean {
  return valueOf(isOfficial) !== "yes" && alsoVictimPersonId === null;
}

function withoutForcedCrime(incident: IncidentContent): IncidentContent {
  const { allegedTypes } = incident;
  if (!("value" in allegedTypes)) return incident;
  const value = allegedTypes.value.filter((type) => type !== "forced_criminality");
  return {
    ...incident,
    allegedTypes: value.length === 0 ? { mv: "not_asked" } : { ...allegedTypes, value },
  };
}
