import { expect, test } from "vitest";
import { actsAfterTransfer, nextActs } from "../../../renderer/features/referrals/next-acts";
import {
  completePlan,
  firstChoice,
  withService,
} from "../../../renderer/features/referrals/refer-plan";
import { groupOf, inOrder } from "../../../renderer/features/referrals/waiting-groups";
import type { WaitingReferral } from "../../../renderer/store/vault-api";
import { REFERRAL_STATUS } from "../../../shared/domain/code-lists/case-files";
import { REFERRAL_MOVES } from "../../../shared/domain/referral-table";
import { aReferral, aReferralIn, CLINIC, NOW } from "./house";

const NOW_MS = Date.parse(NOW);

test("the board offers nothing that the table would refuse, and always a way on", () => {
  for (const status of REFERRAL_STATUS) {
    const { main, others } = nextActs(aReferralIn(status), null, NOW_MS);
    for (const act of [main, ...others]) {
      if (act === null || act === "resend") continue;
      expect(REFERRAL_MOVES[act][status], `${act} from ${status}`).toBeDefined();
    }
    const isDone = status === "completed" || status === "revoked" || status === "consent_needed";
    expect(main === null, status).toBe(isDone);
  }
});

test("one whose receipt is lost is counted so by one press, before anything else", () => {
  const lost = aReferralIn("sent", { urgency: "within_1h", sentAt: "2026-11-20T00:00:00.000Z" });
  expect(nextActs(lost, null, NOW_MS).main).toBe("expire");
  expect(nextActs(aReferralIn("sent"), null, NOW_MS).main).toBe("confirm_receipt");
});

test("what has no receipt in time stands first, then the most urgent", () => {
  const waiting = (change: Parameters<typeof aReferral>[0]): WaitingReferral =>
    ({ summary: null, referral: aReferral(change) }) as unknown as WaitingReferral;
  const late = waiting({
    status: "sent",
    urgency: "14_days",
    sentAt: "2026-10-01T00:00:00.000Z",
  });
  const unanswered = {
    summary: null,
    referral: {
      ...aReferral({ status: "received", urgency: "14_days", sentAt: "2026-10-02T00:00:00.000Z" }),
      receivedAt: "2026-10-03T00:00:00.000Z",
    },
  } as unknown as WaitingReferral;
  const soon = waiting({ status: "ready", urgency: "within_1h" });
  const later = waiting({ status: "ready", urgency: "14_days" });
  expect(inOrder([later, soon, unanswered, late], NOW_MS)).toEqual([late, unanswered, soon, later]);
  expect(REFERRAL_STATUS.map((status) => groupOf({ status }))).not.toContain(undefined);
});

test("a plan begins with the least to read, and goes to nobody who refused", () => {
  const chosen = withService(firstChoice(null), "general_health");
  expect(chosen.packetScope).toEqual(["identity", "health"]);
  expect(completePlan(chosen)).toBeNull();
  expect(completePlan({ ...chosen, toOrgId: CLINIC })).toMatchObject({ toOrgId: CLINIC });
  expect(firstChoice(aReferralIn("rejected")).toOrgId).toBeNull();
  expect(firstChoice(aReferralIn("expired")).toOrgId).toBe(CLINIC);
});

test("in a file that another house took over only what ends a referral is offered", () => {
  const acts = (status: Parameters<typeof aReferralIn>[0]) =>
    actsAfterTransfer(nextActs(aReferralIn(status), null, NOW_MS));
  expect(acts("ready")).toEqual({ main: null, others: ["revoke"] });
  expect(acts("received")).toEqual({ main: null, others: ["reject", "revoke"] });
  expect(acts("accepted")).toEqual({ main: null, others: ["fail", "revoke"] });
  expect(acts("in_service")).toEqual({ main: null, others: ["complete", "fail"] });
  expect(acts("expired")).toEqual({ main: null, others: [] });
});
