import { useWatch } from "react-hook-form";
import type { IncidentContent } from "../../../shared/domain/incident";
import { isOfficialAlleged } from "../../../shared/domain/incident-rules";
import type { IncidentValues } from "./new-incident";

/** Whether an official is alleged as the form stands, in the incident or among its suspects. */
export function useOfficialAlleged(): boolean {
  const officialInvolvement = useWatch<IncidentValues, "officialInvolvement">({
    name: "officialInvolvement",
  });
  const suspects = useWatch<IncidentValues, "suspects">({ name: "suspects" });
  // The codes that are asked for are never half typed.
  return isOfficialAlleged({ officialInvolvement, suspects } as IncidentContent);
}
