import { daySchema } from "../../../shared/domain/local-time";
import type { AuditAction } from "../../../shared/domain/audit-event";
import type { AuditQuery } from "../../store/vault-api";

/** The filters as they stand on the screen; empty means any. */
export interface AuditFilters {
  readonly action: AuditAction | "";
  readonly userId: string;
  /** As typed. */
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

export const NO_FILTERS: AuditFilters = { action: "", userId: "", from: "", to: "", target: "" };

/** Whether anything is left out of the list. */
export function hasFilters(filters: AuditFilters): boolean {
  return Object.values(filters).some((value) => value !== "");
}

/** What is asked of the vault, without a place in the list. A day that is no day yet asks for any. */
export function toQuery(filters: AuditFilters): Omit<AuditQuery, "offset" | "limit"> {
  const target = filters.target.trim();
  return {
    actions: filters.action === "" ? [] : [filters.action],
    userIds: filters.userId === "" ? [] : [filters.userId],
    targetId: target === "" ? null : target,
    fromDay: dayOf(filters.from),
    toDay: dayOf(filters.to),
  };
}

/** Whether something was typed that is no day. */
export function isNoDay(typed: string): boolean {
  return typed.trim() !== "" && dayOf(typed) === null;
}

/** `YYYY-MM-DD` in either digits, or null. */
function dayOf(typed: string): string | null {
  const day = daySchema.safeParse(typed);
  return day.success ? day.data : null;
}
