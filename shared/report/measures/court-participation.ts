import { NO_PARTICIPATION, PARTICIPATION } from "../../domain/code-lists/casework";
import type { ProceedingRow } from "../care-rows";
import type { Period } from "../national-table";
import { isWithin } from "../report-scope";
import { breakDown } from "./break-down";
import { countLine, derivedLine, percentOf, totalLine, type RawMeasure } from "./raw-measure";

const NOT_TAKING_PART: readonly ProceedingRow["participation"][] = [
  "declined",
  "withdrew",
  "prevented",
];

/**
 * R19: whether people take part in their proceedings, and why not. The share is of those who were asked;
 * who was not asked is a line of its own.
 */
export function courtParticipation(rows: readonly ProceedingRow[], period: Period): RawMeasure {
  const counted = rows.filter((row) => isWithin(row.firstStepOn, period));
  const answer = breakDown(
    counted,
    "proceeding",
    "total",
    {
      name: "participation",
      codeOf: (row) => row.participation,
      codes: [...PARTICIPATION, "unknown", "not_asked"],
    },
    0,
  );
  const apart = counted.filter(({ participation }) => NOT_TAKING_PART.includes(participation));
  const reason = breakDown(
    apart,
    "proceeding",
    "not_taking_part",
    {
      name: "reason",
      codeOf: (row) => row.reason ?? "unknown",
      codes: [...NO_PARTICIPATION, "unknown"],
      isSensitive: (code) => code !== "unknown",
    },
    0,
  );
  const willing = counted.filter(({ participation }) => participation === "willing").length;
  const asked = counted.filter(({ participation }) => participation !== "not_asked").length;
  return {
    ...{ id: "R19", name: "court_participation", unit: "proceeding" },
    ...{ dateBasis: "first_court_step", countingBasis: "case_file", statusFilter: [] },
    lines: [
      totalLine("proceeding", counted.length),
      ...answer.lines,
      countLine("asked", "proceeding", asked),
      countLine("not_taking_part", "proceeding", apart.length),
      ...reason.lines,
      derivedLine("willing_share", "percent", percentOf(willing, asked), {
        from: ["participation.willing", "asked"],
        behind: [asked],
      }),
    ],
    breakdowns: [
      ...answer.breakdowns,
      {
        ...{ key: "asked", whole: "total", parts: ["asked", "participation.not_asked"] },
        overlap: null,
      },
      {
        ...{ key: "not_taking_part", whole: "not_taking_part", overlap: null },
        parts: NOT_TAKING_PART.map((code) => `participation.${code}`),
      },
      ...reason.breakdowns,
    ],
    links: [],
    totalIn: (span) => rows.filter((row) => isWithin(row.firstStepOn, span)).length,
    isFlow: true,
    undated: 0,
  };
}
