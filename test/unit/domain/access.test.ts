import { describe, expect, it } from "vitest";
import {
  mayApprove,
  mayHandleBatches,
  mayManageUsers,
  mayReadAudit,
  mayReadCases,
  mayRecordCases,
} from "../../../shared/domain/access";
import { APPROVAL_ACTION, ROLE } from "../../../shared/domain/code-lists/organisations";

const rolesThat = (may: (role: (typeof ROLE)[number]) => boolean) => ROLE.filter(may);

describe("the matrix of roles", () => {
  it("gives users and sheets to supervisors alone", () => {
    expect(rolesThat(mayManageUsers)).toEqual(["supervisor"]);
  });

  it("gives trainers nothing of a real house, and auditors the audit chain alone", () => {
    const acts = [mayManageUsers, mayRecordCases, mayReadCases, mayHandleBatches, mayReadAudit];
    expect(acts.filter((may) => may("trainer"))).toEqual([]);
    expect(acts.filter((may) => may("auditor"))).toEqual([mayReadAudit]);
  });

  it("lets nobody record who may not read", () => {
    expect(rolesThat((role) => mayRecordCases(role) && !mayReadCases(role))).toEqual([]);
  });

  it("takes the second yes from supervisors, of a data officer for batches, of a case worker for referrals", () => {
    const others: Readonly<Record<string, readonly string[] | undefined>> = {
      seal_batch: ["data_officer"],
      rotate_keys: ["data_officer"],
      approve_referral: ["case_worker"],
    };
    for (const action of APPROVAL_ACTION) {
      const approvers = rolesThat((role) => mayApprove(role, action));
      const expected = ["supervisor", ...(others[action] ?? [])];
      expect(new Set(approvers)).toEqual(new Set(expected));
    }
  });
});
