import { cellText } from "../../spreadsheets/sheet";
import {
  HTCDS_FIELDS,
  type HtcdsField,
  type HtcdsId,
  type HtcdsLeftOut,
  type HtcdsLoss,
} from "./fields";
import type { HtcdsRow } from "./row";
import type { HtcdsFile } from "./workbook";

/** What became of one field in a file. */
export interface FieldReport {
  readonly id: HtcdsId;
  readonly isCore: boolean;
  readonly standing: "whole" | "lossy" | "left_out";
  readonly loss: HtcdsLoss | null;
  readonly leftOut: HtcdsLeftOut | null;
  /** Rows in which it has a value. */
  readonly filled: number;
}

/** Every one of the 84 fields in the order of the standard. */
export function mappingReport(file: HtcdsFile): FieldReport[] {
  const rows: readonly HtcdsRow[] = [
    ...file.cases.flatMap(({ main, referrals, events, plans }) => [
      main,
      ...referrals,
      ...events,
      ...plans,
    ]),
    ...file.perpetrators.flat(),
    ...file.organisations,
  ];
  const fields: readonly HtcdsField<HtcdsId>[] = HTCDS_FIELDS;
  return fields.map((field) => ({
    id: field.id,
    isCore: field.isCore,
    standing: standingOf(field),
    loss: field.loss,
    leftOut: field.leftOut,
    filled: rows.filter((row) => cellText(row[field.id] ?? null) !== "").length,
  }));
}

export function standingOf({ loss, leftOut }: HtcdsField): FieldReport["standing"] {
  if (leftOut !== null) return "left_out";
  return loss === null ? "whole" : "lossy";
}
