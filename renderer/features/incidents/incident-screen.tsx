import { useParams } from "react-router";
import { RecordScreen } from "../record-form";
import { IncidentForm } from "./incident-form";
import { INCIDENT } from "./incident-kind";
import { newIncident } from "./new-incident";

/** One incident at its address; `new` begins one. */
export function IncidentScreen() {
  const { incidentId = "new" } = useParams();
  return (
    <RecordScreen kind={INCIDENT} recordId={incidentId} blank={newIncident} form={IncidentForm} />
  );
}
