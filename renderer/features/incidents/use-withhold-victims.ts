import { NOT_ASKED } from "../../../shared/domain/answer";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { isRuleActive } from "../../../shared/domain/withholding";
import type { ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";
import { answerOf, attempt, useVault } from "../../session";
import type { NewWithholding, VaultApi } from "../../store/vault-api";

type WithholdingVault = Pick<VaultApi, "get" | "setWithholding">;

export interface WithholdVictims {
  /** The files of the victims that this person can open. */
  readonly caseIds: readonly string[];
  /** The office that must not know. */
  readonly orgId: string;
  /** Also lets only a few people see the files, where this person may decide that. */
  readonly isRestricting: boolean;
}

/**
 * Keeps the files of the victims from an office, at its widest (dictionary §11 R1). A file that is kept
 * from it already stays as it is. The answer: of how many files it was kept now; the first refusal ends it.
 */
export async function withholdVictims(
  vault: WithholdingVault,
  { caseIds, orgId, isRestricting }: WithholdVictims,
  now: Date,
): Promise<Result<number, ErrorCode>> {
  const today = phnomPenhDay(now.getTime());
  let count = 0;
  for (const caseId of new Set(caseIds)) {
    const record = await attempt(vault.get("case", caseId));
    if (!record.ok) return record;
    if (record.value === null) continue;
    const { withholdings, meta } = record.value;
    const isKept = withholdings.some(
      (rule) =>
        rule.targetOrgId === orgId &&
        rule.reason === "official_alleged" &&
        isRuleActive(rule, today),
    );
    if (isKept) continue;
    const set = await answerOf(
      vault.setWithholding(caseId, ruleFor(orgId), { isRestricting }, meta.rowVersion),
    );
    if (!set.ok) return err(set.error);
    count += 1;
  }
  return ok(count);
}

function ruleFor(targetOrgId: string): NewWithholding {
  return {
    targetOrgId,
    includeDescendants: true,
    includeAncestors: false,
    includeForwarders: true,
    level: "existence",
    reason: "official_alleged",
    note: NOT_ASKED,
    validUntil: null,
  };
}

/** The act with the vault of the session. */
export function useWithholdVictims(): (
  what: WithholdVictims,
) => Promise<Result<number, ErrorCode>> {
  const vault = useVault();
  return (what) => withholdVictims(vault, what, new Date());
}
