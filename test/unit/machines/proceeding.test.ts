import { describe, expect, test } from "vitest";
import { legalProceedingSchema } from "../../../shared/domain/legal-proceeding";
import { proceedingWarnings } from "../../../shared/domain/proceeding-warnings";
import { NOT_ASKED } from "../../../shared/domain/answer";
import { id } from "../care/samples";

// A proceeding has no states of its own: its days tell how far it is, and only some orders are a way through a court.

const DAYS = [null, "2026-03-01", "2026-05-01", "2026-07-01"] as const;

function proceeding(
  complaintOn: string | null,
  sentToCourtOn: string | null,
  verdictOn: string | null,
) {
  return {
    ...{ proceedingId: id(1), kind: "criminal" as const, lawyerOrgId: null, compensations: [] },
    ...{
      court: NOT_ASKED,
      courtFileNo: NOT_ASKED,
      personRole: NOT_ASKED,
      participation: NOT_ASKED,
    },
    ...{ noParticipationReason: NOT_ASKED, protectionMeasures: NOT_ASKED },
    ...{ verdict: NOT_ASKED, note: NOT_ASKED },
    ...{ complaintOn, sentToCourtOn, verdictOn },
  };
}

const WAYS = DAYS.flatMap((complaint) =>
  DAYS.flatMap((court) => DAYS.map((verdict) => [complaint, court, verdict] as const)),
);

describe("the days of a proceeding", () => {
  test.each(WAYS)("complaint %s, court %s, verdict %s", (complaint, court, verdict) => {
    const typed = proceeding(complaint, court, verdict);
    const read = legalProceedingSchema.safeParse(typed);
    // Nobody is judged before the court has the file: that is a slip. A complaint that comes late is only odd.
    const isSlip = court !== null && verdict !== null && verdict < court;
    expect(read.error?.issues.map(({ message }) => message) ?? []).toEqual(
      isSlip ? ["verdict_before_court"] : [],
    );
    if (!read.success) return;
    const isOdd = complaint !== null && court !== null && court < complaint;
    expect(proceedingWarnings(read.data).includes("sent_before_complaint")).toBe(isOdd);
  });
});
