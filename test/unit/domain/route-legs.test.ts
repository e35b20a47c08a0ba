import { expect, test } from "vitest";
import { NOT_ASKED } from "../../../shared/domain/answer";
import type { PartialDate } from "../../../shared/domain/partial-date";
import { overlappingLegs } from "../../../shared/domain/route-legs";

const left = (date: string, prec: PartialDate["prec"] = "day") => ({
  fromDate: { mv: "known", value: { date, prec } } as const,
});
const undated = { fromDate: NOT_ASKED };

test("a leg that began before an earlier one of the list is said", () => {
  expect(overlappingLegs([left("2025-03-02"), left("2025-03-01"), left("2025-03-05")])).toEqual([
    1,
  ]);
  expect(overlappingLegs([left("2025-03-02"), undated, left("2025-03-01")])).toEqual([2]);
  expect(overlappingLegs([left("2025-03", "month"), left("2024", "year")])).toEqual([1]);
});

test("legs in order, of one day or without days are not", () => {
  expect(overlappingLegs([])).toEqual([]);
  expect(overlappingLegs([undated, undated])).toEqual([]);
  expect(overlappingLegs([left("2025-03-01"), left("2025-03-01"), left("2025-04-01")])).toEqual([]);
});

test("a date that may mean the right order warns of nothing", () => {
  expect(overlappingLegs([left("2025-03-02"), left("2025-03", "month")])).toEqual([]);
  expect(overlappingLegs([left("2025-03-02"), left("2025", "year"), left("2025-03-03")])).toEqual(
    [],
  );
});
