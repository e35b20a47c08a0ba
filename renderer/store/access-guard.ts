import { mayReadCases } from "../../shared/domain/access";
import { mayRead, type Reader } from "../../shared/domain/case-access";
import type { SummaryEntry } from "./summary-entry";
import type { SummaryIndex, Visible } from "./summary-index";

/** Organisations and persons to whom somebody who works here is tied. */
export interface Ties {
  readonly orgIds: readonly string[];
  readonly personIds: readonly string[];
}

const NO_TIES: Ties = { orgIds: [], personIds: [] };

/**
 * What exists for whoever works here (dictionary §11 R4). A hidden file answers every question as one
 * that is absent. Reports, batches and imports do not ask: they are the house's (R5).
 */
export class AccessGuard {
  readonly #user: Reader;
  readonly #granted = new Set<string>();
  #ties: Ties = NO_TIES;
  #isLockedAway: Visible = () => false;

  constructor(user: Reader) {
    this.#user = user;
  }

  /** For lists, search and counts: what this person may read and nobody asked back. */
  readonly isVisible = (entry: SummaryEntry): boolean =>
    !this.#isLockedAway(entry) && this.mayRead(entry);

  /** By role, ties and lists alone. Trainers and auditors read no record, not even an office's address. */
  readonly mayRead = (entry: SummaryEntry): boolean => {
    if (entry.kind !== "case") {
      const isTied =
        entry.kind === "organisation" && this.#ties.orgIds.includes(entry.summary.orgId);
      return !isTied && mayReadCases(this.#user.role);
    }
    // No second person opens the file of somebody to whom one is tied.
    if (this.#ties.personIds.includes(entry.summary.personId)) return false;
    return mayRead(this.#user, entry.summary, this.#granted);
  };

  /** Whoever this person is tied to looks from now on as if they were not here (dictionary §3.2). */
  tie(ties: Ties): void {
    this.#ties = ties;
  }

  /** From now on these are here for nobody: their sender asked them back (dictionary §11 R3). */
  lockAway(isLockedAway: Visible): void {
    this.#isLockedAway = isLockedAway;
  }

  /** Two people agreed: the file is open to this person until the program locks. */
  grant(caseId: string): void {
    this.#granted.add(caseId);
  }
}

/** True for what is in the store and not for this person. */
export function isHidden(index: SummaryIndex, id: string): boolean {
  return index.get(id) !== undefined && !index.isVisible(id);
}

/** True for a file whose every reading is noted. */
export function isRestricted(index: SummaryIndex, id: string): boolean {
  const entry = index.get(id);
  return entry?.kind === "case" && entry.summary.accessLevel === "restricted";
}
