import { expect, test } from "vitest";
import { compareSchema } from "../../../renderer/features/organisations/compare-schema";

const schema = compareSchema("2026-11-21");
const two = { first: "Dara Keo", second: "Malis Ouk", on: "2026-11-21" };

function messageOf(form: unknown): string | undefined {
  return schema.safeParse(form).error?.issues[0]?.message;
}

test("two people and a day are enough", () => {
  expect(schema.parse(two)).toEqual(two);
});

test("one person under two spellings is still one person", () => {
  expect(messageOf({ ...two, second: "  dara   KEO " })).toBe("not_two");
  expect(messageOf({ ...two, second: " " })).toBe("required");
});

test("nobody has compared anything tomorrow", () => {
  expect(messageOf({ ...two, on: "2026-11-22" })).toBe("in_future");
  expect(messageOf({ ...two, on: "2026-11-31" })).toBe("not_a_date");
});
