import { randomUuid } from "../../shared/crypto";
import type { CaseRecord } from "../../shared/domain/case-record";
import type { IncidentRecord } from "../../shared/domain/incident";
import type { AnyRecord } from "../../shared/domain/any-record";
import {
  erasedAt,
  erasedFacts,
  eraseHistory,
  type ErasedHistory,
} from "../../shared/report/erased-file";
import { relinkVictims, withOwnFacts, type NewIds } from "../../shared/report/relink-victims";
import type { Rescue } from "../../shared/report/rescue-facts";
import { hasRefused } from "./refusals";

/** Later than any version. */
const END_OF_TIME = "9999";

/** All versions of a file that goes, oldest first, and all of an incident, oldest first. */
export interface ToErase {
  readonly files: readonly (readonly CaseRecord[])[];
  readonly incidents: readonly (readonly IncidentRecord[])[];
  /** People who have another file that stays: their id stays with it. */
  readonly keptPersonIds: ReadonlySet<string>;
}

export interface ErasurePlan {
  readonly ids: NewIds;
  /** One per file. */
  readonly histories: readonly ErasedHistory[];
  /** Versions of incidents under the same number, with other ids. */
  readonly relinked: readonly IncidentRecord[];
  /** New versions of the incidents that are linked now: what the file told stands in them. */
  readonly next: readonly IncidentRecord[];
}

/** What becomes of everything that names the files. `stamp` gives the meta of a new version. */
export function planErasure(
  { files, incidents, keptPersonIds }: ToErase,
  stamp: (record: IncidentRecord) => IncidentRecord["meta"],
): ErasurePlan {
  const ids = newIds(files, keptPersonIds);
  const histories = files.map((versions) => historyOf(versions, incidents, ids));
  const relinked: IncidentRecord[] = [];
  const next: IncidentRecord[] = [];
  for (const versions of incidents) {
    const changed = versions.map((version) => relinkVictims(version, ids));
    relinked.push(...changed.filter((version, at) => version !== versions[at]));
    const present = changed.at(-1);
    if (present !== undefined && present !== versions.at(-1)) {
      next.push({ ...withFacts(present, histories), meta: stamp(present) });
    }
  }
  return { ids, histories, relinked, next };
}

function newIds(files: ToErase["files"], kept: ReadonlySet<string>): NewIds {
  const present = files.flatMap((versions) => versions.at(-1) ?? []);
  const persons = new Set(files.flat().map(({ person }) => person.personId));
  return {
    cases: new Map(present.map(({ caseFile }) => [caseFile.caseId, randomUuid()])),
    persons: new Map([...persons].filter((id) => !kept.has(id)).map((id) => [id, randomUuid()])),
  };
}

function historyOf(
  versions: readonly CaseRecord[],
  incidents: ToErase["incidents"],
  { cases, persons }: NewIds,
): ErasedHistory {
  const present = versions.at(-1);
  const { caseId = "" } = present?.caseFile ?? {};
  const { personId = "" } = present?.person ?? {};
  const rescues = new Map<string, Rescue>();
  for (const { incident } of incidents.flat()) {
    for (const { victimKey, rescueDate, caseId: linked } of incident.victims) {
      if (linked === caseId) rescues.set(`${victimKey} ${rescueDate}`, { victimKey, rescueDate });
    }
  }
  const purposes = ["store_and_manage_file", "non_identifying_statistics"] as const;
  return eraseHistory(
    versions,
    [...rescues.values()],
    (version) => purposes.filter((purpose) => hasRefused(version, purpose)),
    { caseId: cases.get(caseId) ?? caseId, personId: persons.get(personId) ?? personId },
  );
}

/** Who said no to being kept or counted gets nothing written down anew. */
function withFacts(record: IncidentRecord, histories: readonly ErasedHistory[]): IncidentRecord {
  const victims = record.incident.victims.map((victim) => {
    const history = histories.find(({ caseId }) => caseId === victim.caseId);
    const file = history === undefined ? null : erasedAt(history, END_OF_TIME);
    const facts = file === null || file.refused.length > 0 ? null : erasedFacts(file, victim);
    return facts === null ? victim : withOwnFacts(victim, facts, randomUuid());
  });
  return { ...record, incident: { ...record.incident, victims } };
}

/** True when an incident names one of these files or people. */
export function names(record: AnyRecord, { cases, persons }: NamedIds): boolean {
  if (record.kind !== "incident") return false;
  return record.incident.victims.some(
    ({ caseId, personId }) => persons.has(personId) || (caseId !== null && cases.has(caseId)),
  );
}

interface NamedIds {
  readonly cases: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
}
