import { expect, test } from "vitest";
import { snapshotsToKeep } from "../../../electron/journal/snapshot-rotation";

const NOW = Date.parse("2026-03-20T05:00:00Z");
const DAY_MS = 24 * 60 * 60 * 1000;
const HUGE = Number.MAX_SAFE_INTEGER;

function madeAt(epochMs: number, sizeBytes = 10) {
  return { createdAt: new Date(epochMs).toISOString(), sizeBytes };
}

test("of a hundred days, seven days and four weeks are kept", () => {
  const daily = Array.from({ length: 100 }, (_, age) => madeAt(NOW - age * DAY_MS));
  const days = snapshotsToKeep(daily, HUGE).map(({ createdAt }) => createdAt.slice(5, 10));
  // 20 March 2026 is a Friday: its week and those that end on the Sundays 15, 8 and 1 March.
  expect(days).toEqual([
    ...["03-20", "03-19", "03-18", "03-17", "03-16", "03-15", "03-14"],
    ...["03-08", "03-01"],
  ]);
});

test("days are those of Phnom Penh: 17:00 UTC begins the next one", () => {
  const late = madeAt(Date.parse("2026-03-18T17:00:00Z"));
  const early = madeAt(Date.parse("2026-03-18T16:59:00Z"));
  const evening = [
    madeAt(NOW),
    madeAt(NOW - 1000),
    madeAt(Date.parse("2026-03-18T19:00:00Z")),
    madeAt(Date.parse("2026-03-18T18:00:00Z")),
    late,
    early,
  ];
  const kept = snapshotsToKeep(evening, HUGE);
  expect(kept).not.toContain(late);
  expect(kept).toContain(early);
});

test("two stay however little room there is, since the newest may be rotten", () => {
  const hourly = Array.from({ length: 4 }, (_, age) => madeAt(NOW - age * 60_000, 1000));
  expect(snapshotsToKeep(hourly, 0)).toEqual(hourly.slice(0, 2));
  const daily = Array.from({ length: 10 }, (_, age) => madeAt(NOW - age * DAY_MS, 1000));
  expect(snapshotsToKeep(daily, 0)).toEqual(daily.slice(0, 3));
  expect(snapshotsToKeep(daily, 4999)).toEqual(daily.slice(0, 4));
});

test("noise that a page writes today pushes out neither of the two newest of earlier days", () => {
  const noise = Array.from({ length: 5 }, (_, age) => madeAt(NOW - age * 1000, 1_000_000));
  const before = [1, 2, 3].map((age) => madeAt(NOW - age * DAY_MS, 1000));
  const kept = snapshotsToKeep([...noise, ...before], 0);
  expect(kept).toEqual([...noise.slice(0, 2), ...before.slice(0, 2)]);
});

test("nor does noise whose number is lower than theirs", () => {
  const before = [1, 2].map((age) => madeAt(NOW - age * DAY_MS));
  const noise = [madeAt(NOW), madeAt(NOW - 1000)];
  expect(snapshotsToKeep([...before, ...noise], 0)).toEqual(expect.arrayContaining(before));
});

test("two of one hour both stay when they are the newest", () => {
  const both = [madeAt(NOW), madeAt(NOW - 1000)];
  expect(snapshotsToKeep(both, HUGE)).toEqual(both);
});
