import { REFERRAL_STATUS } from "../../domain/code-lists/case-files";
import type { ReferralRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { breakDown } from "./break-down";
import {
  countLine,
  derivedLine,
  median,
  percentOf,
  totalLine,
  type RawMeasure,
} from "./raw-measure";

/** R21: our referrals by service and by how they stand, how long an answer took, and how many had none. */
export function referrals(
  rows: readonly ReferralRow[],
  period: Period,
  mergeBelow: number,
): RawMeasure {
  const counted = rows.filter((row) => isWithin(row.referredOn, period));
  const service = breakDown(
    counted,
    "referral",
    "total",
    {
      ...{ name: "service", codes: [], isOpenList: true, isSensitive: () => true },
      codeOf: (row) => row.service,
    },
    mergeBelow,
  );
  const status = breakDown(
    counted,
    "referral",
    "total",
    { name: "status", codeOf: (row) => row.status, codes: REFERRAL_STATUS },
    0,
  );
  const sent = counted.filter(({ wasSent }) => wasSent);
  const expired = sent.filter((row) => row.status === "expired").length;
  const hours = counted.flatMap(({ hoursToAccept }) => hoursToAccept ?? []);
  const middle = median(hours);
  return {
    ...{ id: "R21", name: "referrals", unit: "referral", dateBasis: "referred_on" },
    ...{ countingBasis: "case_file", statusFilter: ["out"] },
    lines: [
      totalLine("referral", counted.length),
      ...service.lines,
      ...status.lines,
      countLine("sent", "referral", sent.length),
      derivedLine(
        "median_hours_to_accept",
        "hours",
        middle === null ? null : Math.round(middle * 10) / 10,
        { from: ["total"], behind: [hours.length] },
      ),
      derivedLine("expired_share", "percent", percentOf(expired, sent.length), {
        from: ["status.expired", "sent"],
        behind: [sent.length],
      }),
    ],
    breakdowns: [
      ...service.breakdowns,
      ...status.breakdowns,
      { key: "sent", whole: "total", parts: ["sent"], overlap: "only_some_shown" },
      { key: "expired", whole: "sent", parts: ["status.expired"], overlap: "only_some_shown" },
    ],
    links: [],
    totalIn: (span) => rows.filter((row) => isWithin(row.referredOn, span)).length,
    isFlow: true,
    undated: rows.filter((row) => row.referredOn === null).length,
  };
}
