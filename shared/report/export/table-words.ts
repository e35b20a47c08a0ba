import type {
  Audience,
  MeasureUnit,
  OperationFigures,
  TableColumn,
  TableLine,
} from "../national-table";

/** The words of one language for a table that leaves the program; the languages hand them in. */
export interface TableWords {
  /** At most 31 characters, as the name of a sheet. */
  readonly sheet: { readonly table: string; readonly trend: string; readonly operations: string };
  readonly head: Readonly<
    Record<
      | "line"
      | "measure"
      | "unit"
      | "dateBasis"
      | "base"
      | "change"
      | "percent"
      | "year"
      | "cases"
      | "operation"
      | "kind"
      | "from"
      | "to"
      | "found"
      | "nationalities"
      | "involved"
      | "court",
      string
    >
  > &
    Readonly<Record<TableColumn, string>>;
  readonly fact: Readonly<
    Record<
      | "period"
      | "comparedWith"
      | "place"
      | "audience"
      | "countingBasis"
      | "cutoff"
      | "k"
      | "codeLists"
      | "statuses",
      string
    >
  >;
  readonly lineName: (key: TableLine["key"]) => string;
  readonly unitName: (unit: MeasureUnit) => string;
  readonly basisName: (basis: TableLine["dateBasis"]) => string;
  readonly operationKind: (kind: OperationFigures["kind"]) => string;
  readonly placeName: (province: string | null) => string;
  readonly audienceName: (audience: Audience) => string;
  readonly countingBasis: string;
  /** What `‹k›` means. */
  readonly hiddenNote: (k: number) => string;
  readonly unitsNote: string;
  /** What stands for k where nothing is hidden. */
  readonly nothingHidden: string;
}
