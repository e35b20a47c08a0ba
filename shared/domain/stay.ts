import type { CaseContent } from "./case-record";
import { isClosed } from "./case-status";

/** Nights in the house: the first is that of `from`, the last the one before `to`. Null: still here. */
export interface Stay {
  readonly from: string;
  readonly to: string | null;
}

type StayFacts = Pick<CaseContent, "caseFile" | "handovers">;

/**
 * When somebody slept in the house that keeps the file: from the reception, and again from every handover
 * back to it, until the next handover to anywhere else. A handover that is still to come is a planned
 * leaving. A closed file that names none ended on `closedOn`; one made by mistake tells of nobody.
 */
export function staysOf({ caseFile, handovers }: StayFacts, closedOn: string): Stay[] {
  if (caseFile.status === "void_error") return [];
  const received = caseFile.receptionAt.slice(0, 10);
  const moves = handovers.filter(({ date }) => date >= received).sort((a, b) => a.seq - b.seq);
  const stays: Stay[] = [];
  let from: string | null = received;
  for (const { date, toOrgId } of moves) {
    const isBack: boolean = toOrgId === caseFile.siteOrgId;
    if (isBack) from ??= date;
    else if (from !== null) {
      stays.push({ from, to: date > from ? date : from });
      from = null;
    }
  }
  if (from === null) return stays;
  const to = isClosed(caseFile.status) ? (closedOn > from ? closedOn : from) : null;
  return [...stays, { from, to }];
}

/** The stay that a night belongs to, or null when the person slept elsewhere. */
export function stayOn(stays: readonly Stay[], night: string): Stay | null {
  return stays.find(({ from, to }) => from <= night && (to === null || night < to)) ?? null;
}
