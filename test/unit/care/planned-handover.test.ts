import { describe, expect, it } from "vitest";
import type { CaseRecord } from "../../../shared/domain/case-record";
import { rescueFacts } from "../../../shared/report/rescue-facts";
import { content, handover, id } from "./samples";

/** A file with a handover on 1 December, last saved at this time. */
function fileSavedAt(updatedAt: string): CaseRecord {
  return {
    ...content({ handovers: [handover(1, "2026-12-01")] }),
    kind: "case",
    meta: {
      ...{ createdAt: updatedAt, createdBy: id(1), updatedAt, updatedBy: id(1), rowVersion: 1 },
      ...{ originDeviceId: id(2), originOrgId: id(3), isDemo: false },
      ...{ lineage: [{ deviceId: id(2), count: 1 }], isPartial: false },
    },
  };
}

describe("a handover that is only planned", () => {
  const rescue = { victimKey: id(4), rescueDate: "2026-11-20" };

  it("is in no figure until the file was saved on its day or later", () => {
    const handedTo = (updatedAt: string) => rescueFacts(fileSavedAt(updatedAt), rescue).handover;
    expect(handedTo("2026-11-30T16:59:00.000Z")).toBe("pending");
    // In Phnom Penh the day has begun.
    expect(handedTo("2026-11-30T17:00:00.000Z")).toBe("ngo_shelter");
  });
});
