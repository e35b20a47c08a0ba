import { isSettled, valueOf } from "./answer";
import type { IncidentContent } from "./incident";
import { groupOfArticles } from "./offence-group";
import type { IncidentSuspect } from "./suspect";

/** Something that keeps an incident from being saved: a message of the form at a field. */
export interface IncidentProblem {
  readonly path: string;
  readonly message: "required" | "group_against_articles" | "after_today";
}

/** What an incident is warned of: it is saved all the same, and said (dictionary §3.11). */
export interface IncidentWarning {
  readonly warning:
    | "reported_after_action"
    | "closed_before_action"
    | "official_without_office"
    | "arrested_before_action"
    | "minor_against_age";
  /** The field it is about. */
  readonly path: string;
}

/** An intervention or a complaint: there may be no victim record to tell what it was about. */
export function isBeforeCourt(basis: string | undefined): boolean {
  return basis === "intervention" || basis === "complaint";
}

/** True for any official who is more than "none known" (dictionary §11 R1). */
export function isOfficialAlleged(
  incident: Pick<IncidentContent, "officialInvolvement" | "suspects">,
): boolean {
  const involvement = valueOf(incident.officialInvolvement);
  const isSuspect = incident.suspects.some(({ isOfficial }) => valueOf(isOfficial) === "yes");
  return (involvement !== null && involvement !== "none_known") || isSuspect;
}

/**
 * True when the group is another one than the articles say and nobody wrote why: one incident has exactly
 * one group, and a table by group must add up (dictionary §8.2).
 */
export function contradictsArticles(
  incident: Pick<IncidentContent, "offenceArticles" | "offenceGroup" | "note">,
): boolean {
  const group = groupOfArticles(valueOf(incident.offenceArticles));
  return group !== null && group !== incident.offenceGroup && valueOf(incident.note) === null;
}

/** Why an incident cannot be saved as it stands; empty for none. */
export function incidentProblems(incident: IncidentContent): IncidentProblem[] {
  const problems: IncidentProblem[] = [];
  if (contradictsArticles(incident)) {
    problems.push({ path: "offenceGroup", message: "group_against_articles" });
  }
  if (isBeforeCourt(incident.countingBasis)) {
    for (const path of ["allegedTypes", "interventionResult"] as const) {
      if (!isSettled(incident[path])) problems.push({ path, message: "required" });
    }
  }
  return problems;
}

/** Rescues that lie after today (`YYYY-MM-DD`). */
export function rescuesToCome({ victims }: IncidentContent, today: string): IncidentProblem[] {
  return victims.flatMap(({ rescueDate }, index) =>
    rescueDate > today
      ? [{ path: `victims.${String(index)}.rescueDate`, message: "after_today" }]
      : [],
  );
}

/** What should be looked at once more; nothing of it keeps anything from being saved. */
export function incidentWarnings(incident: IncidentContent): IncidentWarning[] {
  const { actionDate, officialOrgId, establishmentClosedOn, suspects } = incident;
  const reportedOn = valueOf(incident.reportedOn);
  const warnings: IncidentWarning[] = [];
  if (reportedOn !== null && reportedOn > actionDate) {
    warnings.push({ warning: "reported_after_action", path: "reportedOn" });
  }
  if (establishmentClosedOn !== null && establishmentClosedOn < actionDate) {
    warnings.push({ warning: "closed_before_action", path: "establishmentClosedOn" });
  }
  if (isOfficialAlleged(incident) && officialOrgId === null) {
    warnings.push({ warning: "official_without_office", path: "officialOrgId" });
  }
  return [
    ...warnings,
    ...suspects.flatMap((suspect, index) => suspectWarnings(suspect, index, actionDate)),
  ];
}

function suspectWarnings(
  suspect: IncidentSuspect,
  index: number,
  actionDate: string,
): IncidentWarning[] {
  const at = `suspects.${String(index)}`;
  const [arrest, years] = [valueOf(suspect.arrestDate), valueOf(suspect.ageYears)];
  const isMinor = valueOf(suspect.isMinor);
  const isAgainstAge =
    years !== null && ((isMinor === "yes" && years >= 18) || (isMinor === "no" && years < 18));
  return [
    ...(arrest !== null && arrest < actionDate
      ? [{ warning: "arrested_before_action", path: `${at}.arrestDate` } as const]
      : []),
    ...(isAgainstAge ? [{ warning: "minor_against_age", path: `${at}.isMinor` } as const] : []),
  ];
}
