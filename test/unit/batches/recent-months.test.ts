import { expect, test } from "vitest";
import { lastCompleteMonth, recentMonths } from "../../../renderer/features/batches/recent-months";

test("the month offered first has ended, also across the new year", () => {
  expect(lastCompleteMonth("2026-11-21")).toBe("2026-10");
  expect(lastCompleteMonth("2027-01-01")).toBe("2026-12");
});

test("the list begins with the running month and goes back 24 complete ones", () => {
  const months = recentMonths("2026-02-28");
  expect(months).toHaveLength(25);
  expect(months[0]).toEqual({ month: "2026-02", isRunning: true });
  expect(months[1]).toEqual({ month: "2026-01", isRunning: false });
  expect(months[2]).toEqual({ month: "2025-12", isRunning: false });
  expect(months.at(-1)).toEqual({ month: "2024-02", isRunning: false });
});
