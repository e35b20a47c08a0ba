import { NOT_ASKED } from "../../../shared/domain/answer";
import type { CaseInput } from "../../../shared/domain/case-record";

/** A rule as the form holds it. */
export type WithholdingRow = CaseInput["withholdings"][number];

interface Setting {
  readonly userId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Known when the rule answers a named official: then it begins at its widest (dictionary §11 R1). */
  readonly reason: WithholdingRow["reason"] | undefined;
}

/**
 * A rule on one office, its offices and whoever passes data to it. How much is kept back and why are still
 * to be chosen, unless an official is named.
 */
export function newWithholding(
  ruleId: string,
  targetOrgId: string,
  { userId, today, reason }: Setting,
): Omit<WithholdingRow, "level" | "reason"> & Partial<Pick<WithholdingRow, "level" | "reason">> {
  return {
    ruleId,
    targetOrgId,
    includeDescendants: true,
    includeAncestors: false,
    includeForwarders: true,
    ...(reason === undefined ? {} : { level: "existence" as const, reason }),
    note: NOT_ASKED,
    setBy: userId,
    setOn: today,
    liftedBy: [],
    liftedOn: null,
    validUntil: null,
  };
}
