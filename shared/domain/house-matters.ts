import type { AnyRecord } from "./any-record";
import { NOT_ASKED } from "./answer";
import type { CaseRecord } from "./case-record";
import type { IncidentRecord } from "./incident";
import type { Organisation } from "./organisation";

// What a house knows for itself and never tells: from whom files are kept, who passes data to whom, which
// office was named (dictionary §3.1, §3.7, §11 R1, R2, R11). It leaves with nothing and is overwritten by nothing.

// Whether an official is involved is in no batch either (dictionary §8.3 R24).
const NO_OFFICIAL = { officialOrgId: null, officialInvolvement: NOT_ASKED };

/** The record as it may travel: without anything that is the house's own. */
export function withoutHouseMatters(record: AnyRecord): AnyRecord {
  switch (record.kind) {
    case "case": {
      const person = { ...record.person, duplicateOf: null, notDuplicateOf: [] };
      return { ...record, person, withholdings: [], recalls: [] };
    }
    case "incident":
      return { ...record, incident: { ...record.incident, ...NO_OFFICIAL } };
    case "organisation": {
      const addressText = record.siteSecret ? "" : record.addressText;
      return { ...record, forwardsTo: [], ispSignedOn: null, ispExpiresOn: null, addressText };
    }
    case "operation":
      return record;
  }
}

/**
 * A record that came by file as it may be kept: what it says about house matters is dropped, and ours of
 * the record that it replaces stay. `held`: null when nothing is here.
 */
export function withHouseMatters(received: AnyRecord, held: AnyRecord | null): AnyRecord {
  const record = withoutHouseMatters(received);
  if (record.kind === "case" && held?.kind === "case") return ofCase(record, held);
  if (record.kind === "incident" && held?.kind === "incident") return ofIncident(record, held);
  if (record.kind === "organisation" && held?.kind === "organisation") {
    return ofOrganisation(record, held);
  }
  return record;
}

function ofCase(record: CaseRecord, held: CaseRecord): CaseRecord {
  const { duplicateOf, notDuplicateOf } = held.person;
  const person = { ...record.person, duplicateOf, notDuplicateOf };
  return { ...record, person, withholdings: held.withholdings, recalls: held.recalls };
}

function ofIncident(record: IncidentRecord, held: IncidentRecord): IncidentRecord {
  const { officialOrgId, officialInvolvement } = held.incident;
  return { ...record, incident: { ...record.incident, officialOrgId, officialInvolvement } };
}

function ofOrganisation(record: Organisation, held: Organisation): Organisation {
  const { forwardsTo, ispSignedOn, ispExpiresOn, addressText } = held;
  return { ...record, forwardsTo, ispSignedOn, ispExpiresOn, addressText };
}
