import { err, ok, type Result } from "../../result";
import type { ReadSheet } from "../../spreadsheets/read-workbook";
import { cellText, type Cell } from "../../spreadsheets/sheet";
import { fieldsOf, type HtcdsId } from "./fields";
import type { HtcdsCase, HtcdsRow } from "./row";
import { fieldOfHead, KEY_HEAD, MAIN_SHEET, PERPETRATOR_SHEET, SHEET_OF } from "./workbook";

/** A case of a file with its row in the main sheet, 1 for the first row. */
export interface ReadCase {
  readonly rowNumber: number;
  readonly from: HtcdsCase;
}

export interface ReadHtcds {
  readonly cases: readonly ReadCase[];
  /** Rows of suspects: they belong to incidents, which a file of cases does not have. */
  readonly suspectRows: number;
  /** Heads of columns of the main sheet that the standard does not have. */
  readonly unknownHeads: readonly string[];
}

/** Names of fields or labels stand in one of the first rows. */
const MOST_HEAD_ROWS = 3;
const LEAST_KNOWN_HEADS = 2;

const LABELS = new Map(
  fieldsOf("person", "victim", "case", "referral", "comment", "consent").map(
    ({ label, id }) => [label.toLowerCase(), id] as const,
  ),
);

interface Table {
  readonly heads: readonly (HtcdsId | null)[];
  readonly keyColumn: number;
  readonly firstRow: number;
  readonly unknownHeads: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The cases of the sheets of a workbook, or of the rows of a CSV file as one sheet. */
export function readHtcds(sheets: readonly ReadSheet[]): Result<ReadHtcds, "not_htcds"> {
  const named = sheets.find(({ name }) => name === MAIN_SHEET);
  const main = named === undefined ? firstTable(sheets) : tableOf(named.rows);
  if (main === null) return err("not_htcds");
  const further = {
    referrals: rowsByKey(sheets, SHEET_OF.referrals),
    events: rowsByKey(sheets, SHEET_OF.events),
    plans: rowsByKey(sheets, SHEET_OF.plans),
  };
  const cases = main.rows.flatMap((cells, at): ReadCase[] => {
    const row = rowOf(main, cells);
    if (Object.keys(row).length === 0) return [];
    const key = keyOf(main, cells);
    const own = (rows: ReadonlyMap<string, HtcdsRow[]>): HtcdsRow[] => rows.get(key) ?? [];
    const { referrals, events, plans } = further;
    return [
      {
        rowNumber: main.firstRow + at,
        from: { main: row, referrals: own(referrals), events: own(events), plans: own(plans) },
      },
    ];
  });
  const suspects = [...rowsByKey(sheets, PERPETRATOR_SHEET).values()];
  return ok({ cases, suspectRows: suspects.flat().length, unknownHeads: main.unknownHeads });
}

function firstTable(sheets: readonly ReadSheet[]): Table | null {
  for (const { rows } of sheets) {
    const table = tableOf(rows);
    if (table !== null) return table;
  }
  return null;
}

/** The row with most names of the standard is the head; data begins below all rows of heads. */
function tableOf(rows: readonly (readonly Cell[])[]): Table | null {
  const heads = rows.slice(0, MOST_HEAD_ROWS).map((row) => row.map((cell) => headOf(cell)));
  const counts = heads.map((row) => row.filter((id) => id !== null).length);
  const best = counts.indexOf(Math.max(...counts, 0));
  const chosen = heads[best];
  if (chosen === undefined || (counts[best] ?? 0) < LEAST_KNOWN_HEADS) return null;
  const last = counts.findLastIndex((count) => count >= LEAST_KNOWN_HEADS);
  const texts = (rows[best] ?? []).map(cellText);
  return {
    heads: chosen,
    keyColumn: texts.indexOf(KEY_HEAD),
    firstRow: last + 2,
    unknownHeads: texts.filter(
      (text, at) => text !== "" && text !== KEY_HEAD && chosen[at] === null,
    ),
    rows: rows.slice(last + 1),
  };
}

function headOf(cell: Cell): HtcdsId | null {
  if (typeof cell !== "string") return null;
  return fieldOfHead(cell) ?? LABELS.get(cell.trim().toLowerCase()) ?? null;
}

function rowOf({ heads }: Table, cells: readonly Cell[]): HtcdsRow {
  const row: HtcdsRow = {};
  heads.forEach((id, at) => {
    const cell = cells[at] ?? null;
    if (id !== null && cellText(cell).trim() !== "" && row[id] === undefined) row[id] = cell;
  });
  return row;
}

function keyOf({ keyColumn }: Table, cells: readonly Cell[]): string {
  return keyColumn === -1 ? "" : cellText(cells[keyColumn] ?? null).trim();
}

function rowsByKey(sheets: readonly ReadSheet[], name: string): ReadonlyMap<string, HtcdsRow[]> {
  const byKey = new Map<string, HtcdsRow[]>();
  const sheet = sheets.find((one) => one.name === name);
  const table = sheet === undefined ? null : tableOf(sheet.rows);
  if (table === null) return byKey;
  for (const cells of table.rows) {
    const row = rowOf(table, cells);
    const key = keyOf(table, cells);
    if (Object.keys(row).length === 0 || key === "") continue;
    byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return byKey;
}
