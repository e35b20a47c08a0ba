import type { CaseRecord } from "../../shared/domain/case-record";
import type { IncidentRecord } from "../../shared/domain/incident";
import { phnomPenhDay } from "../../shared/domain/local-time";
import type { PseudonymousCase } from "../../shared/domain/pseudonymous-case";
import { withoutVictims } from "./refusals";
import type { AccessGuard } from "./access-guard";
import type { BatchLedger } from "./batch-ledger";
import type { Batch, RecallTaken } from "./ledger-rows";
import type { StoreContext } from "./store-context";
import { summaryId, type SummaryEntry } from "./summary-entry";

interface Mark {
  readonly upTo: number;
  readonly fromOrgId: string;
  /** UTC. */
  readonly at: string;
  readonly effect: RecallTaken["items"][number]["effect"];
}

/** A file here that its sender asked back, for the list of what is due. */
export interface RecalledFile {
  readonly caseId: string;
  /** Phnom Penh day on which the recall was taken in. */
  readonly askedOn: string;
}

/** Records that can be counted, of which some were asked back. */
export interface CountedRecords {
  readonly cases: readonly CaseRecord[];
  readonly incidents: readonly IncidentRecord[];
}

/**
 * What other houses sent here and asked back (dictionary §11 R3): out of every list, search and count from the
 * moment on that the recall is taken in, until two people erase it. A later version that its sender sends
 * anew is not meant by it.
 */
export class RecalledFiles {
  readonly #store: StoreContext;
  readonly #guard: AccessGuard;
  readonly #ledger: BatchLedger;
  #marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  /** House and manifest of every file that was asked back as a whole. */
  #wholeFiles: ReadonlySet<string> = new Set();

  constructor(store: StoreContext, guard: AccessGuard, ledger: BatchLedger) {
    this.#store = store;
    this.#guard = guard;
    this.#ledger = ledger;
  }

  /** Called once at opening, before anything is shown. */
  async start(): Promise<void> {
    await this.#read();
    this.#guard.lockAway(this.#isLocked);
  }

  /** A recall was taken in and noted: what it locks is gone from the screens. */
  async follow(): Promise<void> {
    await this.#read();
    this.#store.index.visibilityChanged();
    this.#store.announce(["case", "incident", "operation", "batch"]);
  }

  /** True for a record that is here and locked away. */
  isLocked(id: string): boolean {
    const entry = this.#store.index.get(id);
    return entry !== undefined && this.#isLocked(entry);
  }

  /** True when this person could read the file if it were not locked away: who may ask for its erasure. */
  mayErase(id: string): boolean {
    const entry = this.#store.index.get(id);
    return entry !== undefined && this.#isLocked(entry) && this.#guard.mayRead(entry);
  }

  /** True for a line of this sender that it asked back before the line came: an old file brings nothing back. */
  isAskedBack(itemKey: string, rowVersion: number, senderOrgId: string): boolean {
    const marks = this.#marks.get(itemKey) ?? [];
    return marks.some(({ fromOrgId, upTo }) => fromOrgId === senderOrgId && rowVersion <= upTo);
  }

  /** The files that are here, locked away or changed since, and wait for two people to erase them. */
  due(): RecalledFile[] {
    const due: RecalledFile[] = [];
    for (const [id, marks] of this.#marks) {
      const entry = this.#store.index.get(id);
      if (entry?.kind !== "case" || !this.#guard.mayRead(entry)) continue;
      const { rowVersion, originOrgId } = entry.summary;
      const mark = marks.find(({ fromOrgId }) => fromOrgId === originOrgId);
      const isMeant = mark?.effect === "kept" || (mark?.upTo ?? 0) >= rowVersion;
      if (mark && isMeant) due.push({ caseId: id, askedOn: phnomPenhDay(Date.parse(mark.at)) });
    }
    return due;
  }

  /** The records without what is locked away: its files, its incidents, and its people in incidents of that house. */
  left<T extends CountedRecords>(records: T): T {
    if (this.#marks.size === 0) return records;
    const locked = records.cases.filter(({ caseFile }) => this.isLocked(caseFile.caseId));
    const asked = {
      caseIds: new Set(locked.map(({ caseFile }) => caseFile.caseId)),
      personIds: new Set(locked.map(({ person }) => person.personId)),
    };
    const houses = new Set(locked.map(({ meta }) => meta.originOrgId));
    return {
      ...records,
      cases: records.cases.filter(({ caseFile }) => !asked.caseIds.has(caseFile.caseId)),
      incidents: records.incidents
        .filter(({ incident }) => !this.isLocked(incident.incidentId))
        .map((record) =>
          houses.has(record.meta.originOrgId) ? withoutVictims(record, asked) : record,
        ),
    };
  }

  /** The rows without identifiers of a batch that came, without what its sender asked back. */
  async rowsLeft(batch: Batch | null): Promise<PseudonymousCase[]> {
    if (batch?.direction !== "received" || batch.status === "undone") return [];
    if (this.#wholeFiles.has(`${batch.otherOrgId} ${batch.manifestSha256}`)) return [];
    const rows = await this.#ledger.rowsOf(batch);
    return rows.flatMap(({ itemKey, rowVersion, row }) =>
      this.isAskedBack(itemKey, rowVersion, batch.otherOrgId) ? [] : [row],
    );
  }

  async #read(): Promise<void> {
    const taken = await this.#ledger.recallsTaken();
    this.#marks = marksOf(taken);
    this.#wholeFiles = new Set(
      taken.map(({ fromOrgId, manifestSha256 }) => `${fromOrgId} ${manifestSha256 ?? ""}`),
    );
  }

  readonly #isLocked = (entry: SummaryEntry): boolean => {
    const marks = this.#marks.get(summaryId(entry)) ?? [];
    return marks.some(
      ({ effect, upTo }) => effect === "locked" && entry.summary.rowVersion <= upTo,
    );
  };
}

/**
 * By record what each house asked back of it, the furthest; what was locked once stays locked. Nobody
 * speaks for the records of another house, so the houses stand side by side.
 */
function marksOf(taken: readonly RecallTaken[]): Map<string, readonly Mark[]> {
  const marks = new Map<string, readonly Mark[]>();
  for (const { fromOrgId, at, items } of [...taken].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    for (const { itemKey, upTo, effect } of items) {
      const held = marks.get(itemKey) ?? [];
      const before = held.find((mark) => mark.fromOrgId === fromOrgId);
      const isLocked = effect === "locked" || before?.effect === "locked";
      const mark: Mark = {
        ...{ fromOrgId, at: before?.at ?? at, upTo: Math.max(upTo, before?.upTo ?? 0) },
        effect: isLocked ? "locked" : effect,
      };
      marks.set(itemKey, [...held.filter((one) => one !== before), mark]);
    }
  }
  return marks;
}
