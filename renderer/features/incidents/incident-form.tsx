import { RecordForm, type OpenedRecord } from "../record-form";
import { INCIDENT } from "./incident-kind";
import { useIncidentLabel } from "./incident-label";
import { IncidentWarnings } from "./incident-warnings";
import { OfficialAlleged } from "./official-band";
import { SuspectList } from "./suspect-list";
import { VictimList } from "./victim-list";
import { WhatHappened } from "./what-happened";

/** One incident: what happened, its victims, its suspects. */
export function IncidentForm(opened: OpenedRecord) {
  return (
    <RecordForm {...opened} kind={INCIDENT} label={useIncidentLabel()} under={<OfficialAlleged />}>
      <IncidentWarnings />
      <WhatHappened />
      <VictimList />
      <SuspectList />
    </RecordForm>
  );
}
