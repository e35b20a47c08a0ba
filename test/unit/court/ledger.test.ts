import { describe, expect, it } from "vitest";
import { known, NOT_ASKED } from "../../../shared/domain/answer";
import { compensationLedger } from "../../../shared/domain/compensation-ledger";
import type { Compensation, LegalProceeding } from "../../../shared/domain/legal-proceeding";
import type { Money } from "../../../shared/domain/money";
import {
  asksWhyNot,
  compensationWarnings,
  proceedingWarnings,
  type CompensationWarning,
} from "../../../shared/domain/proceeding-warnings";
import { openCourtQuestions } from "../../../shared/domain/court-questions";
import { proceedingDays } from "../../../renderer/features/court/proceeding-days";

const usd = (amount: number): Money => ({ amount, currency: "USD" });
const khr = (amount: number): Money => ({ amount, currency: "KHR" });

function compensation(with_: Partial<Compensation> = {}): Compensation {
  return {
    compensationId: "c",
    claimedAmount: NOT_ASKED,
    awardedAmount: NOT_ASKED,
    awardedOn: null,
    source: NOT_ASKED,
    payments: [],
    settlementPressure: NOT_ASKED,
    ...with_,
  };
}

function proceeding(with_: Partial<LegalProceeding> = {}): LegalProceeding {
  return {
    proceedingId: "p",
    kind: "criminal",
    court: NOT_ASKED,
    courtFileNo: NOT_ASKED,
    personRole: NOT_ASKED,
    participation: NOT_ASKED,
    noParticipationReason: NOT_ASKED,
    protectionMeasures: NOT_ASKED,
    lawyerOrgId: null,
    complaintOn: null,
    sentToCourtOn: null,
    verdictOn: null,
    verdict: NOT_ASKED,
    note: NOT_ASKED,
    compensations: [],
    ...with_,
  };
}

const paid = (money: Money, paidOn = "2026-05-01") => ({ paymentId: paidOn, paidOn, money });

describe("the ledger", () => {
  it("keeps currencies apart, whatever they are worth", () => {
    const lines = compensationLedger([
      compensation({ claimedAmount: known(usd(100)), awardedAmount: known(usd(80)) }),
      compensation({ claimedAmount: known(khr(400_000)), payments: [paid(khr(100_000))] }),
    ]);
    expect(
      lines.map(({ currency, claimed, awarded, paid: p }) => [currency, claimed, awarded, p]),
    ).toEqual([
      ["KHR", 400_000, 0, 100_000],
      ["USD", 100, 80, 0],
    ]);
  });

  it("does not let too much paid for one lessen what is owed for another", () => {
    const [line] = compensationLedger([
      compensation({ awardedAmount: known(usd(100)), payments: [paid(usd(150))] }),
      compensation({ awardedAmount: known(usd(200)) }),
    ]);
    expect(line).toMatchObject({ awarded: 300, paid: 150, owed: 200, overpaid: 50 });
  });

  it("says how much of what is owed are wages", () => {
    const [line] = compensationLedger([
      compensation({ awardedAmount: known(usd(90)), source: known("employer_wages") }),
      compensation({ awardedAmount: known(usd(10)), source: known("offender") }),
    ]);
    expect(line).toMatchObject({ owed: 100, wagesOwed: 90 });
  });

  it("adds cents exactly", () => {
    const [line] = compensationLedger([
      compensation({
        awardedAmount: known(usd(0.3)),
        payments: [paid(usd(0.1)), paid(usd(0.2), "2026-05-02")],
      }),
    ]);
    expect(line).toMatchObject({ paid: 0.3, owed: 0, overpaid: 0 });
  });

  it("has no line where nothing was said", () => {
    expect(compensationLedger([compensation()])).toEqual([]);
  });
});

describe("what is warned of", () => {
  it.each<[CompensationWarning, Partial<Compensation>]>([
    ["awarded_over_claimed", { claimedAmount: known(usd(5)), awardedAmount: known(usd(6)) }],
    ["paid_over_awarded", { awardedAmount: known(usd(5)), payments: [paid(usd(6))] }],
    ["paid_in_other_currency", { awardedAmount: known(usd(5)), payments: [paid(khr(5))] }],
    ["award_without_day", { awardedAmount: known(usd(5)) }],
    ["award_without_source", { awardedAmount: known(usd(5)) }],
    ["paid_before_award", { awardedOn: "2026-06-01", payments: [paid(usd(5))] }],
    ["pressed_to_settle", { settlementPressure: known("pressured") }],
  ])("%s", (warning, with_) => {
    expect(compensationWarnings(compensation(with_))).toContain(warning);
    expect(compensationWarnings(compensation())).toEqual([]);
  });

  it("compares no amounts of two currencies", () => {
    const one = compensation({ claimedAmount: known(usd(5)), awardedAmount: known(khr(20_000)) });
    expect(compensationWarnings(one)).not.toContain("awarded_over_claimed");
  });

  it("a settlement while somebody pressed", () => {
    const pressed = [compensation({ settlementPressure: known("pressured") })];
    const settled = known("settled_out_of_court" as const);
    expect(proceedingWarnings(proceeding({ compensations: pressed, verdict: settled }))).toEqual([
      "settled_under_pressure",
    ]);
    expect(proceedingWarnings(proceeding({ compensations: pressed }))).toEqual([]);
  });

  it("a day in court before the complaint, and a victim who is accused", () => {
    const one = proceeding({
      complaintOn: "2026-03-02",
      sentToCourtOn: "2026-03-01",
      personRole: known("accused"),
    });
    expect(proceedingWarnings(one)).toEqual(["sent_before_complaint", "also_accused"]);
  });
});

describe("what is still to ask", () => {
  it("asks why only of somebody who does not take part", () => {
    expect(asksWhyNot(proceeding({ participation: known("prevented") }))).toBe(true);
    expect(asksWhyNot(proceeding({ participation: known("undecided") }))).toBe(false);
  });

  it("names the part, the taking part, the reason and the pressure", () => {
    const one = proceeding({ participation: known("declined"), compensations: [compensation()] });
    expect(openCourtQuestions({ proceedings: [one] }).map(({ path }) => path)).toEqual([
      "proceedings.0.personRole",
      "proceedings.0.noParticipationReason",
      "proceedings.0.compensations.0.settlementPressure",
    ]);
  });
});

describe("the story of a proceeding", () => {
  it("stands newest first, the later step above on one day", () => {
    const one = proceeding({
      complaintOn: "2026-01-05",
      sentToCourtOn: "2026-02-01",
      verdictOn: "2026-04-01",
      compensations: [
        compensation({
          awardedAmount: known(usd(5)),
          awardedOn: "2026-04-01",
          payments: [paid(usd(5))],
        }),
      ],
    });
    expect(proceedingDays(one).map(({ kind }) => kind)).toEqual([
      "paid",
      "awarded",
      "verdict",
      "sent",
      "complaint",
    ]);
  });
});
