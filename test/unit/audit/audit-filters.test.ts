import { describe, expect, it } from "vitest";
import {
  hasFilters,
  isNoDay,
  NO_FILTERS,
  toQuery,
} from "../../../renderer/features/audit/audit-filters";

describe("the filters of the audit chain", () => {
  it("ask for everything when nothing is chosen", () => {
    expect(hasFilters(NO_FILTERS)).toBe(false);
    expect(toQuery(NO_FILTERS)).toEqual({
      actions: [],
      userIds: [],
      targetId: null,
      fromDay: null,
      toDay: null,
    });
  });

  it("take days in either digits, and say when something is no day", () => {
    const query = toQuery({ ...NO_FILTERS, from: "២០២៦-០៣-០១", to: "2026-02-30" });
    expect(query.fromDay).toBe("2026-03-01");
    expect(query.toDay).toBeNull();
    expect(isNoDay("2026-02-30")).toBe(true);
    expect(isNoDay("")).toBe(false);
  });
});
