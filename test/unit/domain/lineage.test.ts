import { expect, test } from "vitest";
import {
  compareLineage,
  countIn,
  grownLineage,
  joinedLineage,
  lineageSchema,
  type Lineage,
} from "../../../shared/domain/lineage";
import { id } from "../care/samples";

const of = (...counts: readonly (readonly [device: number, count: number])[]): Lineage =>
  counts.map(([device, count]) => ({ deviceId: id(device), count }));

test.each([
  [of([1, 2]), of([1, 2]), "same"],
  [of([1, 3]), of([1, 2]), "after"],
  [of([1, 2]), of([1, 2], [2, 1]), "before"],
  [of([1, 3]), of([1, 2], [2, 1]), "apart"],
  [of([1, 1]), of([2, 9]), "apart"],
] as const)("%j beside %j is %s", (one, other, order) => {
  expect(compareLineage(one, other)).toBe(order);
});

test("a version follows the one that it was written on, and no other device's count moves", () => {
  const before = of([2, 4]);
  expect(grownLineage(before, id(1))).toEqual(of([1, 1], [2, 4]));
  expect(grownLineage(before, id(2))).toEqual(of([2, 5]));
  expect(grownLineage([], id(1))).toEqual(of([1, 1]));
  expect(before).toEqual(of([2, 4]));
});

test("one that follows two follows both, whoever joins them", () => {
  const [one, other] = [of([1, 3], [2, 1]), of([2, 2], [3, 1])];
  const joined = joinedLineage(one, other);
  expect(joined).toEqual(of([1, 3], [2, 2], [3, 1]));
  expect(joinedLineage(other, one)).toEqual(joined);
  expect(compareLineage(joined, one)).toBe("after");
  expect(compareLineage(joined, other)).toBe("after");
  expect(countIn(joined, id(2))).toBe(2);
  expect(countIn(joined, id(9))).toBe(0);
});

test("two ways of writing the same lineage are not accepted", () => {
  expect(lineageSchema.safeParse(of([1, 1], [2, 1])).success).toBe(true);
  const others = [of([2, 1], [1, 1]), of([1, 1], [1, 2]), of([1, 0]), of([1, 1.5]), []];
  for (const other of others) expect(lineageSchema.safeParse(other).success).toBe(false);
});
