import { describe, expect, it } from "vitest";
import { streamGaps } from "../../../renderer/features/batches/stream-gaps";
import type { BatchEntry } from "../../../renderer/store/vault-api";

const name = { km: "", en: "Rumduol House" };

function came(sequence: number, change: Partial<BatchEntry> = {}): BatchEntry {
  return {
    ...{ batchId: String(sequence), direction: "received", kind: "sync", period: "2026-10" },
    ...{ otherOrgId: "a", otherName: name, sequence, recordCount: 1, status: "applied" },
    ...{ at: "2026-10-15T03:00:00.000Z", fileName: null, receipt: null },
    ...{ canBeReceipted: true, canBeUndone: true },
    ...change,
  } as BatchEntry;
}

describe("a file that has not come", () => {
  it("is named once a later one of its line is here, also the first of all", () => {
    expect(streamGaps([came(4), came(2)])).toEqual([
      { kind: "sync", otherOrgId: "a", otherName: name, numbers: [1, 3] },
    ]);
    expect(streamGaps([came(2), came(1)])).toEqual([]);
  });

  it("is of one house and one kind: others are lines of their own", () => {
    const others = [came(1), came(2, { kind: "statistical" }), came(2, { otherOrgId: "b" })];
    expect(streamGaps(others).map(({ kind, otherOrgId }) => `${kind} ${otherOrgId}`)).toEqual([
      "statistical a",
      "sync b",
    ]);
  });

  it("is not one that was undone: that has come; what we sent has no gaps", () => {
    expect(streamGaps([came(2), came(1, { status: "undone" })])).toEqual([]);
    expect(streamGaps([came(3, { direction: "sent" })])).toEqual([]);
  });

  it("of a line that claims any number does not fill the screen", () => {
    const numbers = streamGaps([came(1_000_000)])[0]?.numbers ?? [];
    expect(numbers).toHaveLength(24);
    expect(numbers.at(-1)).toBe(999_999);
  });
});
