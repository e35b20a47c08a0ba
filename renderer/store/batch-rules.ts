import type { AnyRecord } from "../../shared/domain/any-record";
import type { CaseRecord } from "../../shared/domain/case-record";
import { leftOutReason } from "./batch-candidates";
import { withoutNames, withoutWithheld, type WithheldIds } from "./withheld-records";
import type { BatchRequest, LeftOutReason } from "./vault-api";

/** Whether a whole file may go to the recipient. */
export type HasConsent = (record: CaseRecord) => boolean;

/** What decides today whether a record may go to one recipient, and with which words. */
export interface BatchRules {
  readonly kind: BatchRequest["kind"];
  readonly withheld: WithheldIds;
  readonly nameless: WithheldIds;
  readonly hasConsent: HasConsent;
}

/** The record as it may go, or null with the reason for which it stays. */
export function judge(
  record: AnyRecord,
  { kind, withheld, nameless, hasConsent }: BatchRules,
  wasSent: boolean,
): { readonly left: AnyRecord | null; readonly reason: LeftOutReason | null } {
  const left = withoutWithheld(record, withheld);
  if (left === null) return { left, reason: "withheld" };
  const reason =
    leftOutReason(left, kind, wasSent) ??
    (left.kind === "case" && !hasConsent(left) ? "no_consent" : null);
  return { left: reason === null ? withoutNames(left, nameless) : null, reason };
}
