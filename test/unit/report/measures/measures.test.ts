import { describe, expect, it } from "vitest";
import type { ProceedingRow } from "../../../../shared/report/care-rows";
import { breakDown } from "../../../../shared/report/measures/break-down";
import { compensation } from "../../../../shared/report/measures/compensation";
import { courtParticipation } from "../../../../shared/report/measures/court-participation";
import { followUp } from "../../../../shared/report/measures/follow-up";
import { inCare } from "../../../../shared/report/measures/in-care";
import { prosecutions } from "../../../../shared/report/measures/prosecutions";
import { publishMeasures } from "../../../../shared/report/measures/publish-measures";
import { median, type RawMeasure } from "../../../../shared/report/measures/raw-measure";
import { recruitmentChannels } from "../../../../shared/report/measures/recruitment-channels";
import { referrals } from "../../../../shared/report/measures/referrals";
import type { Audience } from "../../../../shared/report/national-table";
import { anId } from "../build-records";
import { year } from "./build-measures";

const P = year(2022);
const NOTHING = { released: { shown: new Map(), hidden: new Set<string>() }, sums: [] };

function ids() {
  return { caseId: anId(), personId: anId(), changedAt: "2023-01-01T00:00:00.000Z" };
}

function published(raw: RawMeasure, audience: Audience = "own") {
  const request = { period: P, audience, province: null, cutoffAt: "2030-01-01T00:00:00.000Z" };
  const [result] = publishMeasures([raw], request, NOTHING);
  if (result === undefined) throw new Error("broken test");
  const lines = Object.fromEntries(result.lines.map(({ key, cell }) => [key, cell.value]));
  return { ...result, values: lines as Record<string, number | null | undefined> };
}

function aProceeding(more: Partial<ProceedingRow> = {}): ProceedingRow {
  return {
    ...ids(),
    ...{ kind: "criminal", courtFileNo: "12/22", sentToCourtOn: "2022-04-01" },
    ...{ firstStepOn: "2022-03-01", participation: "willing", reason: null },
    ...more,
  };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

describe("R12, in care on a day", () => {
  const row = (more: object) => ({
    ...ids(),
    ...{ receivedOn: "2022-05-01", closedOn: null, isAccepted: true, repatriatedFrom: null },
    ...{ nationality: ["KH"], recruiterKind: null, origin: null },
    ...more,
  });

  it("counts from the day of reception to the day before the closing", () => {
    const on = (day: string, more: object) =>
      inCare([row(more)], { from: day, to: day }, 0).lines[0]?.value;
    expect(on("2022-04-30", {})).toBe(0);
    expect(on("2022-05-01", {})).toBe(1);
    expect(on("2022-06-01", { closedOn: "2022-06-02" })).toBe(1);
    expect(on("2022-06-02", { closedOn: "2022-06-02" })).toBe(0);
    expect(on("2022-05-01", { isAccepted: false })).toBe(0);
  });

  it("keeps where from and which nationality in two tables", () => {
    const { values } = published(
      inCare([row({ repatriatedFrom: "TH" }), row({ nationality: ["TH", "LA"] })], P, 0),
    );
    expect(values).toMatchObject({ "repatriated_from.TH": 1, "repatriated_from.unknown": 1 });
    expect(values).toMatchObject({ "nationality.KH": 1, "nationality.several": 1 });
  });
});

describe("R18, prosecutions", () => {
  it("counts a court file once, however many people and spellings it has", () => {
    const { values, checks } = published(
      prosecutions(
        [
          aProceeding(),
          aProceeding({ kind: "civil" }),
          aProceeding({ courtFileNo: "13/22" }),
          aProceeding({ courtFileNo: null }),
          aProceeding({ courtFileNo: "14/22", sentToCourtOn: "2021-12-31" }),
        ],
        P,
      ),
    );
    expect(values).toMatchObject({ total: 2, "kind.several": 1, "kind.criminal": 1 });
    expect(values["without_number"]).toBe(1);
    expect(checks.map(({ key }) => key)).toContain("months_add");
  });

  it("says when one file stands in two months", () => {
    const rows = [aProceeding(), aProceeding({ sentToCourtOn: "2022-06-01" })];
    const { checks, values } = published(prosecutions(rows, P));
    expect(values["total"]).toBe(1);
    expect(checks).toContainEqual({
      ...{ key: "months_overlap", breakdown: null, outcome: "note" },
      values: { months: 12, total: 1 },
    });
  });
});

describe("R19, court participation", () => {
  const rows = [
    ...times(6, () => aProceeding()),
    ...times(2, () => aProceeding({ participation: "declined", reason: "fear" })),
    aProceeding({ participation: "prevented" }),
    aProceeding({ participation: "unknown" }),
    ...times(5, () => aProceeding({ participation: "not_asked" })),
  ];

  it("takes its share of those who were asked, and names who was not", () => {
    expect(published(courtParticipation(rows, P)).values).toMatchObject({
      total: 15,
      asked: 10,
      willing_share: 60,
      "participation.not_asked": 5,
      not_taking_part: 3,
      "reason.fear": 2,
      "reason.unknown": 1,
    });
  });

  it("tells others no reason that few have", () => {
    const { values } = published(courtParticipation(rows, P), "partner");
    expect(values["reason.fear"]).toBeNull();
    expect(values["reason.unknown"]).toBeNull();
  });
});

describe("R20, compensation", () => {
  const row = (awarded: number, paid: number, currency: "USD" | "KHR" = "USD") => ({
    ...ids(),
    ...{ currency, awarded, awardedOn: "2022-05-05", paid },
  });
  const rows = [row(100, 100), row(300, 50), row(500, 0), row(40_000, 0, "KHR")];

  it("never adds two currencies", () => {
    expect(published(compensation(rows, P)).values).toMatchObject({
      total: 4,
      paid: 2,
      "payment.all": 1,
      "payment.part": 1,
      "payment.nothing": 2,
      "awarded_sum.USD": 900,
      "paid_sum.USD": 150,
      "paid_share.USD": 16.7,
      "awarded_median.USD": 300,
      "paid_median.USD": 75,
      "awarded_sum.KHR": 40_000,
    });
  });

  it("tells others no money of fewer than k, and of k neither the least nor the most", () => {
    const few = published(compensation(rows, P), "partner").values;
    expect(few["awarded_median.USD"]).toBeNull();
    expect(few["awarded_sum.USD"]).toBeNull();
    const many = published(
      compensation(
        times(30, () => row(100, 60)),
        P,
      ),
      "partner",
    );
    expect(many.values).toMatchObject({ "awarded_median.USD": 100, "paid_share.USD": 60 });
    expect(Object.keys(many.values).filter((key) => /min|max|least|most/.test(key))).toEqual([]);
  });

  it("names awards without a day, which fall into no year", () => {
    const undated = { ...row(100, 0), awardedOn: null };
    const { values, checks } = published(compensation([...rows, undated], P));
    expect(values["total"]).toBe(4);
    expect(checks).toContainEqual({
      ...{ key: "undated", breakdown: null, outcome: "note", values: { rows: 1 } },
    });
  });
});

describe("R21, referrals", () => {
  it("takes the median of what was accepted, and the expired of what was sent", () => {
    const row = (status: "accepted" | "expired" | "draft", hoursToAccept: number | null) => ({
      ...ids(),
      ...({ service: "legal_aid", status, referredOn: "2022-05-05", hoursToAccept } as const),
      wasSent: status !== "draft",
    });
    const rows = [
      row("accepted", 2),
      row("accepted", 30),
      row("expired", null),
      row("draft", null),
    ];
    expect(published(referrals(rows, P, 0)).values).toMatchObject({
      total: 4,
      sent: 3,
      "status.draft": 1,
      median_hours_to_accept: 16,
      expired_share: 33.3,
    });
  });
});

describe("R22, recruitment", () => {
  const row = (recruiterKind: "official" | "several" | "family" | null) => ({
    ...ids(),
    ...{ receivedOn: "2022-05-01", closedOn: null, isAccepted: true, repatriatedFrom: null },
    ...{ nationality: ["KH"], recruiterKind, origin: "01" },
  });
  const rows = [row("official"), row("several"), row("family"), row(null)];

  it("counts each person once, and says where nobody knows", () => {
    const raw = recruitmentChannels(rows, P, { mergeBelow: 0, namesOfficials: true });
    expect(published(raw).values).toMatchObject({
      total: 4,
      "recruiter_kind.several": 1,
      "recruiter_kind.unknown": 1,
      "recruiter_kind.official/origin.01": 1,
    });
  });

  it("tells others of no official", () => {
    const raw = recruitmentChannels(rows, P, { mergeBelow: 5, namesOfficials: false });
    expect(JSON.stringify(raw)).not.toContain("official");
  });
});

describe("R23, follow-up", () => {
  it("calls late what was done after its day, and owes what was neither done nor waived", () => {
    const row = (doneOn: string | null, isWaived = false) => ({
      ...ids(),
      ...{ dueOn: "2022-05-05", doneOn, isWaived, reTrafficking: null },
    });
    const rows = [row("2022-05-05"), row("2022-05-06"), row(null), row(null, true)];
    const danger = { ...row("2022-05-01"), reTrafficking: "danger" as const };
    expect(published(followUp([...rows, danger], P)).values).toMatchObject({
      total: 4,
      "standing.on_time": 2,
      "standing.late": 1,
      "standing.not_done": 1,
      waived: 1,
      "re_trafficking.danger": 1,
      "re_trafficking.not_looked_at": 2,
    });
  });
});

describe("a list of places or services for others", () => {
  const merged = (counts: Record<string, number>) => {
    const rows = Object.entries(counts).flatMap(([code, count]) => times(count, () => code));
    const dimension = { name: "of", codeOf: (code: string) => code, codes: [], isOpenList: true };
    const { lines } = breakDown(rows, "case_file", "total", dimension, 11);
    return Object.fromEntries(lines.map(({ key, value }) => [key, value]));
  };

  it("merges what is small", () => {
    expect(merged({ VN: 20, TH: 8, LA: 5 })).toEqual({ "of.VN": 20, "of.other": 13 });
  });

  it("merges one more where the small ones together are small: who is listed has at least k", () => {
    expect(merged({ VN: 20, TH: 12, LA: 3 })).toEqual({ "of.VN": 20, "of.other": 15 });
  });
});

it("the median of an even number lies between the middle two", () => {
  expect([median([]), median([3]), median([1, 9]), median([5, 1, 9])]).toEqual([null, 3, 5, 5]);
});
