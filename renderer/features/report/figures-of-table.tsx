import type { Cell, NationalTable, TableLine } from "../../../shared/report/national-table";
import { codeLabel } from "../../i18n/codes/code-label";
import { useWords } from "../../i18n/i18n";
import { FigureTable, HiddenCell, type FigureRow } from "../../ui";
import { useReportWords } from "./use-report-words";

const COLUMNS = ["total", "human_trafficking", "sexual_exploitation"] as const;

export interface FiguresOfTableProps {
  readonly table: NationalTable;
  /** What the first head says, e.g. "2022". */
  readonly period: string;
  readonly basePeriod: string;
  readonly isPrint?: boolean;
}

/** The national table as it is published; hidden cells are hatched, never blank or zero. */
export function FiguresOfTable({
  table,
  period,
  basePeriod,
  isPrint = false,
}: FiguresOfTableProps) {
  const words = useReportWords();
  const { t, format } = words;
  const lineName = useLineName();
  const mark = `‹${format.number(table.k ?? 0)}›`;

  function figure(cell: Cell) {
    if (cell.isSuppressed || cell.value === null) {
      return <HiddenCell label={t("report.hidden")}>{mark}</HiddenCell>;
    }
    return format.number(cell.value);
  }

  const rows: FigureRow[] = table.lines.map((line) => ({
    id: line.key,
    label: lineName(line.key),
    level: line.level === 0 ? "head" : "in",
    cells: [
      ...COLUMNS.map((column) => figure(line.cells[column])),
      <ChangeCell key="c" line={line} />,
    ],
  }));

  const base = (key: TableLine["key"]): string => {
    const value = table.lines.find((line) => line.key === key)?.change?.base ?? null;
    return value === null ? t("report.baseHidden") : format.number(value);
  };
  const bases = {
    base: basePeriod,
    cases: base("cases"),
    suspects: base("suspects_court"),
    victims: base("victims"),
  };
  return (
    <FigureTable
      caption={t("report.sheet.kicker")}
      heads={[
        period,
        ...COLUMNS.map((column) => t(`report.column.${column}`)),
        t("report.column.change", { base: basePeriod }),
      ]}
      rows={rows}
      isPrint={isPrint}
      note={
        table.k === null
          ? t("report.openNote", bases)
          : t("report.hiddenNote", {
              ...bases,
              k: format.number(table.k),
              below: format.number(table.k - 1),
            })
      }
    />
  );
}

function ChangeCell({ line }: { line: TableLine }) {
  const { format } = useReportWords();
  if (line.change === null || line.change.absolute === null) return null;
  return (
    <>
      {format.signed(line.change.absolute)}
      {line.change.percent !== null && (
        <small> {format.signedPercent(line.change.percent / 100)}</small>
      )}
    </>
  );
}

function useLineName(): (key: TableLine["key"]) => string {
  const { t, lang } = useWords();
  return (key) => {
    if (key === "handover_pending" || key === "handover_other") return t(`report.line.${key}`);
    if (key.startsWith("handover_")) {
      const kind = key.slice("handover_".length) as Parameters<typeof codeLabel<"handoverKind">>[1];
      return codeLabel("handoverKind", kind, lang);
    }
    return t(`report.line.${key as Exclude<typeof key, `handover_${string}`>}`);
  };
}
