import { mayAskFeedback, serviceStanding } from "../../../shared/domain/service";
import type { FollowUpRow, ServiceRow } from "./new-care";

/**
 * The part of a list in which an answer is missing when there is none: of a follow-up that is still to come
 * nobody can say how it went, and nobody gives a reason for leaving out what was done.
 */
export function askedIn(path: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (path === "followUps") return (value as readonly FollowUpRow[]).flatMap(askedOfFollowUp);
  if (path === "services") return (value as readonly ServiceRow[]).map(askedOfService);
  return value;
}

function askedOfFollowUp(row: FollowUpRow): Partial<FollowUpRow>[] {
  const { waivedReason, note: _note, ...asked } = row;
  if (row.doneOn !== null) return [asked];
  return "value" in waivedReason ? [{ waivedReason }] : [];
}

function askedOfService(row: ServiceRow): Partial<ServiceRow> {
  const { outcome, feedback } = row;
  if (serviceStanding(row) !== "ended") return {};
  return mayAskFeedback(row) ? { outcome, feedback } : { outcome };
}
