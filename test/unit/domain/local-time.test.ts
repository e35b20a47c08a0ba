import { expect, test } from "vitest";
import { daySchema } from "../../../shared/domain/local-time";

function say(typed: string): string[] {
  return daySchema.safeParse(typed).error?.issues.map(({ message }) => message) ?? [];
}

test("an empty day is still to fill in; it is no wrong date", () => {
  expect(say("")).toEqual(["required"]);
  expect(say("  ")).toEqual(["required"]);
});

test("a day that is not in the calendar does not exist", () => {
  expect(say("2026-02-30")).toEqual(["not_a_date"]);
  expect(say("2026-2")).toEqual(["not_a_date"]);
  expect(say("២០២៦-០២-២៨")).toEqual([]);
});
