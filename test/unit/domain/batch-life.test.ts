import { describe, expect, it } from "vitest";
import { batchLife, type BatchFacts } from "../../../shared/domain/batch-life";

// The life of a batch, from what happened to where it stands (dictionary §7).

const SENT: BatchFacts = {
  ...{ direction: "sent", at: "2026-10-02T03:00:00.000Z", isWritten: true },
  ...{ receipt: null, isSuperseded: false, isRecalled: false },
};
const receipt = (acceptedCount: number, duplicateCount: number, rejectedCount: number) => ({
  ...{ receivedAt: "2026-10-05T03:00:00.000Z", acceptedCount, duplicateCount, rejectedCount },
});

const TABLE: readonly (readonly [string, Partial<BatchFacts>, string, string, boolean])[] = [
  ["nobody knows whether it was written", { isWritten: false }, "2026-10-03", "sealed", false],
  ["still not known after months", { isWritten: false }, "2027-02-03", "sealed", false],
  ["sent", {}, "2026-10-03", "exported", false],
  ["on its thirtieth day", {}, "2026-11-01", "exported", false],
  ["on its thirty-first day", {}, "2026-11-02", "expired", true],
  ["answered in full", { receipt: receipt(3, 1, 0) }, "2027-01-01", "acknowledged", false],
  ["answered, empty", { receipt: receipt(0, 0, 0) }, "2026-10-06", "acknowledged", false],
  ["answered in part", { receipt: receipt(3, 0, 1) }, "2026-10-06", "partly_accepted", true],
  ["all refused", { receipt: receipt(0, 0, 4) }, "2026-10-06", "rejected", true],
  [
    "answered though its writing was never confirmed",
    { isWritten: false, receipt: receipt(4, 0, 0) },
    "2026-10-06",
    "acknowledged",
    false,
  ],
  ["replaced after it expired", { isSuperseded: true }, "2027-01-01", "superseded", false],
  [
    "replaced after it was refused",
    { isSuperseded: true, receipt: receipt(0, 0, 4) },
    "2026-10-06",
    "superseded",
    false,
  ],
  ["taken back", { isRecalled: true }, "2027-01-01", "recalled", false],
  [
    "replaced and then taken back",
    { isSuperseded: true, isRecalled: true },
    "2026-10-06",
    "recalled",
    false,
  ],
  ["taken in", { direction: "received" }, "2027-01-01", "applied", false],
  [
    "taken in, and replaced by its sender",
    { direction: "received", isSuperseded: true },
    "2026-10-06",
    "superseded",
    false,
  ],
];

describe("the life of a batch", () => {
  it.each(TABLE)("%s", (_name, facts, today, state, isAlarm) => {
    const life = batchLife({ ...SENT, ...facts }, today);
    expect(life).toMatchObject({ state, isAlarm });
    expect(life.steps.at(-1)?.step).toBe(state);
  });

  it("names every step that it passed, and when its recipient had it", () => {
    const { steps, days } = batchLife({ ...SENT, receipt: receipt(1, 0, 0) }, "2026-10-06");
    expect(steps.map(({ step }) => step)).toEqual([
      ...["approved", "sealed", "exported", "delivered", "acknowledged"],
    ]);
    expect(steps.find(({ step }) => step === "delivered")?.at).toBe("2026-10-05T03:00:00.000Z");
    expect(days).toBe(4);
  });

  it("counts days in Cambodia's calendar, and none for a clock that was set back", () => {
    const lateEvening = { ...SENT, at: "2026-10-02T18:00:00.000Z" };
    expect(batchLife(lateEvening, "2026-10-03").days).toBe(0);
    expect(batchLife(SENT, "2026-09-01").days).toBe(0);
  });
});
