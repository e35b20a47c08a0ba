import { useEffect, useMemo, type ReactNode, type RefObject } from "react";
import type { CaseSummary } from "../../../shared/domain/case-summary";
import { useWords } from "../../i18n/i18n";
import { useFormats, type Formats } from "../../i18n/use-formats";
import { Awaited, DataTable, StatusDot, type Column, type DataTableHandle } from "../../ui";
import { CaseName } from "./case-name";
import { describeAge } from "./describe-person";
import type { ListSort } from "./list-filters";
import { riskOf, STATUS_LOOK } from "./risk";
import type { CaseRow, CaseRows } from "./use-case-rows";

export interface CaseTableProps {
  readonly list: CaseRows;
  readonly selected: number;
  readonly sort: ListSort;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (caseId: string) => void;
  readonly onSort: (by: ListSort["by"]) => void;
  readonly empty: ReactNode;
  readonly handle: RefObject<DataTableHandle | null>;
}

const SORTED = ["name", "caseNo", "age", "received", "risk", "status"] as const;

/** The list of cases: whole rows, one line each. */
export function CaseTable(props: CaseTableProps) {
  const { list, selected, sort, empty, handle } = props;
  const { t } = useWords();
  const format = useFormats();
  const columns = useColumns(list.need, format);
  const { question } = list;
  useEffect(() => {
    handle.current?.showSelected();
  }, [handle, question]);
  return (
    <DataTable<CaseRow>
      ref={handle}
      label={t("cases.title")}
      columns={columns}
      rows={list.rows}
      rowKey={keyOf}
      selectedKey={String(Math.min(selected, list.page.total - 1))}
      onSelect={(_, row) => {
        props.onSelect(row.index);
      }}
      onOpen={(_, { item }) => {
        if (item !== null) props.onOpen(item.caseId);
      }}
      sort={{ by: sort.by, direction: sort.direction === "asc" ? "ascending" : "descending" }}
      onSort={(id) => {
        const by = SORTED.find((column) => column === id);
        if (by !== undefined) props.onSort(by);
      }}
      fill
      autoFocus
      position={(from, to, total) =>
        t("cases.position", {
          from: format.number(from),
          to: format.number(to),
          total: format.number(total),
        })
      }
      empty={empty}
    />
  );
}

function keyOf(row: CaseRow): string {
  return String(row.index);
}

function useColumns(need: (index: number) => void, format: Formats): readonly Column<CaseRow>[] {
  const { t, lang } = useWords();
  return useMemo(() => {
    const column = (
      id: ListSort["by"],
      width: string | null,
      say: (summary: CaseSummary) => ReactNode,
    ): Column<CaseRow> => ({
      id,
      header: t(`cases.columns.${id}`),
      isSortable: true,
      isCode: id === "caseNo",
      ...(width === null ? {} : { width }),
      cell: ({ index, item }) =>
        item === null ? id === "name" && <Awaited index={index} need={need} /> : say(item),
    });
    return [
      column("name", null, (one) => <CaseName summary={one} />),
      column("caseNo", "106px", (one) => one.caseNo),
      column("age", lang === "km" ? "94px" : "78px", (one) =>
        one.ageYears === null ? (
          <span className="faint">{t("common.answer.lines.unknown")}</span>
        ) : (
          describeAge(one, t, format)
        ),
      ),
      column("received", lang === "km" ? "128px" : "104px", (one) =>
        format.date(one.receptionAt.slice(0, 10)),
      ),
      column("risk", "70px", (one) => <RiskWord risk={riskOf(one)} />),
      column("status", "max(110px, 8.5vw)", (one) => (
        <StatusDot look={STATUS_LOOK[one.status]}>
          {format.code("caseStatus", one.status)}
        </StatusDot>
      )),
    ];
  }, [t, lang, format, need]);
}

function RiskWord({ risk }: { risk: ReturnType<typeof riskOf> }) {
  const { t } = useWords();
  const word = t(`cases.risk.${risk}`);
  if (risk === "urgent") return <b className="danger">{word}</b>;
  return <span className={risk === "none" ? "faint" : undefined}>{word}</span>;
}
