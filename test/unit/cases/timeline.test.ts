import { expect, test } from "vitest";
import { buildTimeline, nightsSince } from "../../../renderer/features/cases/timeline";
import { aCase, aConsent, aHandover, aReferral } from "./builders";

const TODAY = "2026-11-21";

test("what happened stands newest first, and reception below everything of its day", () => {
  const content = aCase({
    consents: [aConsent(1)],
    referrals: [aReferral()],
    handovers: [aHandover({ date: "2026-11-20" })],
  });
  const versions = [{ updatedAt: "2026-11-13T20:10:00.000Z" }];
  expect(buildTimeline(content, versions, TODAY).map(({ kind }) => kind)).toEqual([
    "handover",
    "referral",
    "saved",
    "consents",
    "received",
  ]);
});

test("a talk about consent stays as it was when a yes is taken back later", () => {
  const content = aCase({
    consents: [
      aConsent(1),
      aConsent(2),
      aConsent(3, { decision: "refused" }),
      aConsent(4, { decision: "not_able_to_decide" }),
      aConsent(5, {
        decision: "withdrawn",
        validFrom: "2026-11-18",
        withdrawnAt: "2026-11-18T01:00:00.000Z",
      }),
    ],
  });
  const events = buildTimeline(content, [], TODAY);
  expect(events.filter(({ kind }) => kind === "consents")).toHaveLength(1);
  expect(events.find(({ kind }) => kind === "consents")).toMatchObject({
    given: 2,
    refused: 1,
    open: 1,
  });
  expect(events[0]).toMatchObject({ kind: "withdrawn", at: "2026-11-18T08:00" });
});

test("all saves of one Phnom Penh day are one line, at the time of the last", () => {
  const versions = [
    "2026-11-15T16:59:00.000Z",
    "2026-11-15T17:01:00.000Z",
    "2026-11-16T02:00:00.000Z",
  ];
  const saves = buildTimeline(
    aCase(),
    versions.map((updatedAt) => ({ updatedAt })),
    TODAY,
  ).filter(({ kind }) => kind === "saved");
  expect(saves).toEqual([
    { kind: "saved", at: "2026-11-16T09:00", count: 2 },
    { kind: "saved", at: "2026-11-15T23:59", count: 1 },
  ]);
});

test("a consent that ends within a month stands above, a refused or later one does not", () => {
  const content = aCase({
    consents: [
      aConsent(1, { expiresOn: "2026-12-01" }),
      aConsent(2, { expiresOn: "2026-12-01", decision: "refused" }),
      aConsent(3, { expiresOn: "2027-06-01" }),
    ],
  });
  const events = buildTimeline(content, [], TODAY);
  expect(events[0]).toEqual({ kind: "ends", at: "2026-12-01", count: 1 });
  expect(events.filter(({ kind }) => kind === "ends")).toHaveLength(1);
});

test("a referral that was never sent has not happened", () => {
  const content = aCase({ referrals: [aReferral({ referredOn: null })] });
  expect(buildTimeline(content, [], TODAY).map(({ kind }) => kind)).toEqual(["received"]);
});

test("a night is a change of date, however few hours it was", () => {
  expect(nightsSince("2026-11-14T23:50", "2026-11-15")).toBe(1);
  expect(nightsSince("2026-11-14T02:40", "2026-11-14")).toBe(0);
  expect(nightsSince("2026-11-14T02:40", "2026-11-13")).toBe(0);
});
