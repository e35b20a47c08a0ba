import { describe, expect, it } from "vitest";
import {
  APPROVAL_LIFE_MS,
  deriveApprovalKey,
  signApproval,
  verifyApproval,
} from "../../../shared/vault/approval";
import type { ApprovalTicket } from "../../../shared/vault/door";

const AT = "2026-03-04T05:06:07.000Z";
const NOW = Date.parse(AT);
const WORKER = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a03";
const SUPERVISOR = "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a04";
const UNSIGNED: Omit<ApprovalTicket, "mac"> = {
  approvalId: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a05",
  action: "close",
  targetId: "case 1",
  requestedBy: WORKER,
  approvedBy: SUPERVISOR,
  approverRole: "supervisor",
  at: AT,
};
const EXPECTED = { action: "close", targetId: "case 1", requestedBy: WORKER, now: NOW } as const;

const key = await deriveApprovalKey(new Uint8Array(32).fill(1));
const ticket = await signApproval(key, UNSIGNED);

describe("a ticket", () => {
  it("allows the act that it was made for, for ten minutes", async () => {
    for (const now of [NOW, NOW + APPROVAL_LIFE_MS]) {
      expect((await verifyApproval(key, ticket, { ...EXPECTED, now })).ok).toBe(true);
    }
  });

  it.each([NOW + APPROVAL_LIFE_MS + 1, NOW - 1])(
    "has expired outside of them (%d)",
    async (now) => {
      const verified = await verifyApproval(key, ticket, { ...EXPECTED, now });
      expect(verified).toEqual({ ok: false, error: "approval_expired" });
    },
  );

  it.each([{ action: "purge" as const }, { targetId: "case 2" }, { requestedBy: SUPERVISOR }])(
    "allows nothing else: %j",
    async (other) => {
      const verified = await verifyApproval(key, ticket, { ...EXPECTED, ...other });
      expect(verified).toEqual({ ok: false, error: "approval_refused" });
    },
  );

  it("cannot be changed in any field, or made under another key", async () => {
    const changes: Partial<ApprovalTicket>[] = [
      { approvalId: WORKER },
      { approvedBy: "4b3f2f8e-7f43-4d0a-9a52-0c7c5d1f9a09" },
      { at: "2026-03-04T05:06:07.001Z" },
      { mac: ticket.mac.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) },
    ];
    const otherKey = await deriveApprovalKey(new Uint8Array(32).fill(2));
    const forged = [
      ...changes.map((change) => ({ ...ticket, ...change })),
      await signApproval(otherKey, UNSIGNED),
    ];
    for (const each of forged) {
      const verified = await verifyApproval(key, each, { ...EXPECTED, now: NOW + 5 });
      expect(verified).toEqual({ ok: false, error: "approval_refused" });
    }
  });

  it.each<Partial<ApprovalTicket>>([
    { approvedBy: WORKER },
    { approverRole: "case_worker" },
    { approverRole: "data_officer" },
  ])("is refused though its mac is right when the approver may not: %j", async (change) => {
    const signed = await signApproval(key, { ...UNSIGNED, ...change });
    const verified = await verifyApproval(key, signed, EXPECTED);
    expect(verified).toEqual({ ok: false, error: "approval_refused" });
  });
});
