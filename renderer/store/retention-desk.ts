import { mayRecordCases } from "../../shared/domain/access";
import { phnomPenhDay } from "../../shared/domain/local-time";
import type { CaseSummary } from "../../shared/domain/case-summary";
import { dueItems, type LegalHold } from "../../shared/domain/retention";
import type { ErrorCode } from "../../shared/errors";
import { err, type Result } from "../../shared/result";
import { isHidden } from "./access-guard";
import type { DueCase } from "./api/retention";
import { notesOfSave } from "./audit-save";
import type { RecalledFiles } from "./recalled-files";
import type { RecordRepository } from "./record-repository";
import type { StoreContext } from "./store-context";
import type { SavedVersion } from "./vault-api";

/**
 * Which files are due (dictionary §10), among those that the person who works here may see; what its sender
 * asked back comes first.
 */
export function dueCases(
  store: StoreContext,
  recalled: RecalledFiles,
  withinDays: number,
): DueCase[] {
  const asked = recalled.due().flatMap(({ caseId, askedOn: dueOn }): DueCase[] => {
    const entry = store.index.get(caseId);
    if (entry?.kind !== "case") return [];
    const { legalHold } = entry.summary;
    const why = { retentionClass: "recalled", reminder: null } as const;
    return [{ caseId, dueOn, legalHold, ...why, summary: entry.summary }];
  });
  const askedIds = new Set(asked.map(({ caseId }) => caseId));
  const others = store.index.visibleOf("case").filter(({ caseId }) => !askedIds.has(caseId));
  return [...asked, ...dueByClock(store, others, withinDays)];
}

function dueByClock(
  store: StoreContext,
  summaries: readonly CaseSummary[],
  withinDays: number,
): DueCase[] {
  const byId = new Map(summaries.map((summary) => [summary.caseId, summary]));
  return dueItems(summaries, phnomPenhDay(store.now()), withinDays).flatMap((item) => {
    const summary = byId.get(item.caseId);
    return summary === undefined ? [] : { ...item, summary };
  });
}

/**
 * Sets or lifts a legal hold as a new version. Codes besides those of a save: `not_allowed` (role),
 * `bad_request` (no reason), `record_missing` (none, or hidden).
 */
export async function setLegalHold(
  store: StoreContext,
  records: RecordRepository,
  change: {
    readonly caseId: string;
    readonly hold: LegalHold | null;
    readonly reason: string;
    readonly expectedVersion: number;
  },
): Promise<Result<SavedVersion, ErrorCode>> {
  const { caseId, hold, reason, expectedVersion } = change;
  if (!mayRecordCases(store.session.user.role)) return err("not_allowed");
  if (reason.trim() === "") return err("bad_request");
  const held = isHidden(store.index, caseId) ? null : await records.get("case", caseId);
  if (held === null) return err("record_missing");
  const caseFile = { ...held.caseFile, legalHold: hold };
  const build = (meta: unknown) => ({ ...held, caseFile, meta });
  return records.save(caseId, expectedVersion, build, null, (before, after) =>
    notesOfSave(before, after, { reason }),
  );
}
