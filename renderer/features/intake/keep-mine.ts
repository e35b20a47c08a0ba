import type { CaseContent } from "../../../shared/domain/case-record";
import type { ConsentRow } from "./consent-rows";

/** What of a form must follow the file when words begun on an older version are put over it. */
export interface Rebased {
  readonly status: CaseContent["caseFile"]["status"];
  readonly consents: readonly ConsentRow[];
}

/**
 * Words that somebody typed stay as they are, but two things are never typed over: the status, which only
 * its own steps change, and decisions of consent that were saved meanwhile (§3.6).
 */
export function keepMine(mine: readonly ConsentRow[], saved: CaseContent): Rebased {
  return { status: saved.caseFile.status, consents: joinConsents(mine, saved.consents) };
}

/** All decisions of both. Where both decided on the same subject and one says no, the no comes last. */
function joinConsents(mine: readonly ConsentRow[], theirs: readonly ConsentRow[]): ConsentRow[] {
  const mineIds = idsOf(mine);
  const theirIds = idsOf(theirs);
  const both = theirs.filter(({ consentId }) => mineIds.has(consentId));
  const onlyTheirs = theirs.filter(({ consentId }) => !mineIds.has(consentId));
  const onlyMine = mine.filter(({ consentId }) => !theirIds.has(consentId));
  const yields = (row: ConsentRow): boolean => {
    const other = onlyTheirs.findLast((one) => isSameSubject(one, row));
    return other !== undefined && isNo(other) && !isNo(row);
  };
  return [
    ...both,
    ...onlyMine.filter(yields),
    ...onlyTheirs,
    ...onlyMine.filter((row) => !yields(row)),
  ];
}

function idsOf(rows: readonly ConsentRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ consentId }) => consentId));
}

function isSameSubject(a: ConsentRow, b: ConsentRow): boolean {
  return a.purpose === b.purpose && a.recipientOrgId === b.recipientOrgId;
}

function isNo({ decision }: ConsentRow): boolean {
  return decision === "refused" || decision === "withdrawn";
}
