import type { NationalTable } from "../../../shared/report/national-table";
import { readTableItem, TABLE_KIND } from "../table-item";
import { WRITES_NOTHING, type ArrivalDesk } from "./arrival";

/** Figures of another house: shown, and kept with the batch that brought them. They make no records. */
export const TABLE_ARRIVALS: ArrivalDesk<NationalTable> = {
  recordKind: TABLE_KIND,
  read: readTableItem,
  judge: ([table = null]) =>
    Promise.resolve({ shown: { table }, kept: { table }, writes: WRITES_NOTHING }),
};
