import type { Cell, Row, Sheet } from "../../spreadsheets/sheet";
import { fieldsOf, type HtcdsField, type HtcdsId, type HtcdsSection } from "./fields";
import type { HtcdsCase, HtcdsRow } from "./row";

/**
 * Whose spelling the columns have: the standard's sheet, its survey form or its Excel template. The last two
 * differ from the first in some names and one value, and programs built on them expect that.
 */
export type HtcdsNaming = "standard" | "survey" | "template";

export interface HtcdsFile {
  readonly cases: readonly HtcdsCase[];
  /** For each case the rows of its suspects, without names. */
  readonly perpetrators: readonly (readonly HtcdsRow[])[];
  readonly organisations: readonly HtcdsRow[];
}

export interface HtcdsWorkbookOptions {
  readonly naming: HtcdsNaming;
  /** The 40 core fields alone, or all that are mapped or core. */
  readonly fields: "core" | "all";
}

/** The column that ties the rows of a case together within one file; it is no number of ours. */
export const KEY_HEAD = "#";

const OTHER_NAMES: Readonly<
  Record<Exclude<HtcdsNaming, "standard">, Partial<Record<HtcdsId, string>>>
> = {
  survey: {
    prs_FirstName: "prs_First_Name",
    prs_SecondName: "prs_Second_Name",
    vic_MethodsOfControl: "vic_Methods_of_Control",
  },
  template: { vic_TraffickingStatusDecisionMakingOrg: "vic_TraffickinStatusDecisionMakingOrg" },
};

const MAIN: readonly HtcdsSection[] = [
  "person",
  "victim",
  "case",
  "referral",
  "comment",
  "consent",
];

/** Sheet and sections of the rows that a case may have more than one of. */
const FURTHER = {
  referrals: { name: "Referral Details", section: "referral" },
  events: { name: "Historic Trafficking Events", section: "event" },
  plans: { name: "Support Plan", section: "plan" },
} as const satisfies Partial<Record<keyof HtcdsCase, { name: string; section: HtcdsSection }>>;

export const MAIN_SHEET = "Case Sheet";
export const PERPETRATOR_SHEET = "Perpetrator Context";
export const ORGANISATION_SHEET = "Organization";
export const SHEET_OF: Readonly<Record<keyof typeof FURTHER, string>> = {
  referrals: FURTHER.referrals.name,
  events: FURTHER.events.name,
  plans: FURTHER.plans.name,
};

/** The workbook: names of fields in a hidden first row as in the standard's template, labels in the second. */
export function htcdsSheets(file: HtcdsFile, options: HtcdsWorkbookOptions): Sheet[] {
  const keyed = (rows: readonly (readonly HtcdsRow[])[]): KeyedRow[] =>
    rows.flatMap((ofCase, at) => ofCase.map((row) => ({ key: at + 1, row })));
  const sheets = [sheetOf(MAIN_SHEET, columns(options, ...MAIN), mainRows(file), options)];
  if (options.fields === "core") return sheets;
  const lists = Object.entries(FURTHER) as [
    keyof typeof FURTHER,
    (typeof FURTHER)[keyof typeof FURTHER],
  ][];
  return [
    ...sheets,
    ...lists.map(([list, { name, section }]) => {
      const rows = keyed(file.cases.map((one) => one[list]));
      return sheetOf(name, columns(options, section), rows, options);
    }),
    sheetOf(PERPETRATOR_SHEET, columns(options, "perpetrator"), keyed(file.perpetrators), options),
    sheetOf(
      ORGANISATION_SHEET,
      columns(options, "organisation"),
      file.organisations.map((row) => ({ key: null, row })),
      options,
    ),
  ];
}

/** The main sheet as the rows of a CSV file: names of fields, then one row for each case. */
export function htcdsCsvRows(file: HtcdsFile, options: HtcdsWorkbookOptions): Row[] {
  const fields = columns(options, ...MAIN);
  return [
    [KEY_HEAD, ...fields.map(({ id }) => nameOf(id, options.naming))],
    ...mainRows(file).map((keyed) => cellsOf(keyed, fields, options)),
  ];
}

interface KeyedRow {
  readonly key: number | null;
  readonly row: HtcdsRow;
}

function mainRows({ cases }: HtcdsFile): KeyedRow[] {
  return cases.map(({ main }, at) => ({ key: at + 1, row: main }));
}

/** A column that is left out on purpose stands there empty when it is core: readers look for it. */
function columns(
  { fields }: HtcdsWorkbookOptions,
  ...sections: readonly HtcdsSection[]
): HtcdsField<HtcdsId>[] {
  return fieldsOf(...sections).filter(
    ({ isCore, leftOut }) => isCore || (fields === "all" && leftOut === null),
  );
}

function sheetOf(
  name: string,
  fields: readonly HtcdsField<HtcdsId>[],
  rows: readonly KeyedRow[],
  options: HtcdsWorkbookOptions,
): Sheet {
  return {
    name,
    rows: [
      [KEY_HEAD, ...fields.map(({ id }) => nameOf(id, options.naming))],
      [KEY_HEAD, ...fields.map((field) => labelOf(field, options.naming))],
      ...rows.map((keyed) => cellsOf(keyed, fields, options)),
    ],
    frozenRows: 2,
    hiddenRows: 1,
    widths: [5, ...fields.map(() => 22)],
  };
}

function cellsOf(
  { key, row }: KeyedRow,
  fields: readonly HtcdsField<HtcdsId>[],
  { naming }: HtcdsWorkbookOptions,
): Cell[] {
  return [key, ...fields.map(({ id }) => asSpelt(row[id] ?? null, id, naming))];
}

function nameOf(id: HtcdsId, naming: HtcdsNaming): string {
  return naming === "standard" ? id : (OTHER_NAMES[naming][id] ?? id);
}

/** The survey form labels the title of a person as the name. */
function labelOf({ id, label }: HtcdsField<HtcdsId>, naming: HtcdsNaming): string {
  return naming === "survey" && id === "prs_Title" ? "Second Name" : label;
}

/** One value of the standard's sheet ends in a blank, and files made after it do too. */
function asSpelt(cell: Cell, id: HtcdsId, naming: HtcdsNaming): Cell {
  if (naming === "standard" || id !== "vic_MethodsOfControl" || typeof cell !== "string") {
    return cell;
  }
  return cell
    .split(";")
    .map((value) => (value === "DebtBondage" ? "DebtBondage " : value))
    .join(";");
}

const BY_OTHER_NAME = new Map(
  Object.values(OTHER_NAMES).flatMap((names) =>
    Object.entries(names).map(([id, name]) => [name.toLowerCase(), id] as const),
  ),
);

/** The field of a column by any of its spellings; null for a column that the standard does not have. */
export function fieldOfHead(head: string): HtcdsId | null {
  const name = head.trim().toLowerCase();
  const id = BY_OTHER_NAME.get(name) ?? name;
  return ALL.find((field) => field.id.toLowerCase() === id.toLowerCase())?.id ?? null;
}

const ALL = fieldsOf(...MAIN, "event", "plan", "perpetrator", "organisation");
