import { valueOf } from "./answer";
import { earliestDay, latestDay } from "./partial-date";
import type { Recruitment } from "./recruitment";

type Leg = Pick<Recruitment["legs"][number], "fromDate">;

/**
 * The places, from 0, of legs that began before an earlier one of the list did: nobody travels two at once
 * (dictionary §3.9, "overlap warns"). A date that is not exact counts only where it can mean no other order.
 */
export function overlappingLegs(legs: readonly Leg[]): number[] {
  const found: number[] = [];
  let newest = "";
  for (const [index, { fromDate }] of legs.entries()) {
    const left = valueOf(fromDate);
    if (left === null) continue;
    if (latestDay(left) < newest) found.push(index);
    if (earliestDay(left) > newest) newest = earliestDay(left);
  }
  return found;
}
