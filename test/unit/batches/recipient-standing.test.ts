import { expect, test } from "vitest";
import { mayHandleBatches } from "../../../shared/domain/access";
import {
  recipientsOf,
  recipientStanding,
} from "../../../renderer/features/batches/recipient-standing";
import { organisationSummary } from "./builders";

test("nobody gets a file before two people compared the fingerprint", () => {
  expect(recipientStanding(organisationSummary({ hasKeys: false }))).toBe("no_keys");
  expect(recipientStanding(organisationSummary({ mayReceiveFiles: false }))).toBe(
    "fingerprint_unchecked",
  );
  expect(recipientStanding(organisationSummary({}))).toBe("confirmed");
});

test("our own house is no recipient, and whoever may receive stands first", () => {
  const own = organisationSummary({ orgId: "own", isOwn: true });
  const waiting = organisationSummary({ orgId: "waiting", mayReceiveFiles: false });
  const ready = organisationSummary({ orgId: "ready" });
  const keyless = organisationSummary({ orgId: "keyless", hasKeys: false });
  const listed = recipientsOf([own, waiting, keyless, ready]).map(({ orgId }) => orgId);
  expect(listed).toEqual(["ready", "waiting"]);
});

test("an intake worker, a trainer and an auditor look but do not make batches", () => {
  const roles = [
    "intake_worker",
    "case_worker",
    "supervisor",
    "data_officer",
    "trainer",
    "auditor",
  ] as const;
  expect(roles.filter(mayHandleBatches)).toEqual(["supervisor", "data_officer"]);
});
