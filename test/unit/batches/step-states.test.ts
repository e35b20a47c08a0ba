import { expect, test } from "vitest";
import { stepStates } from "../../../renderer/features/batches/step-states";

const STAGES = ["plan", "encrypt", "write", "read_back"] as const;

test("the bar never reaches the end before the last step is done", () => {
  expect(stepStates(STAGES, "read_back", 0).value).toBe(0.75);
  expect(stepStates(STAGES, "read_back", 1).value).toBe(1);
});

test("what is behind is done, what comes is not begun", () => {
  expect(stepStates(STAGES, "encrypt", 0.62).states).toEqual(["done", "now", "ahead", "ahead"]);
});

test("a failure stays at its step, and nothing after it looks done", () => {
  expect(stepStates(STAGES, "write", 0, true).states).toEqual(["done", "done", "failed", "ahead"]);
});

test("a progress beyond its bounds does not spill into other steps", () => {
  expect(stepStates(STAGES, "plan", 7).value).toBe(0.25);
  expect(stepStates(STAGES, "encrypt", -1).value).toBe(0.25);
});
