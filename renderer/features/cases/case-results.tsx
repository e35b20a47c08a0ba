import { memo, useCallback, type RefObject } from "react";
import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { Action, EmptyState, Split, type DataTableHandle } from "../../ui";
import { CasePane } from "./case-pane";
import { CaseTable } from "./case-table";
import { nextSort, type ListSort } from "./list-filters";
import type { CaseRows } from "./use-case-rows";
import type { ListState } from "./use-list-state";

export interface CaseResultsProps {
  readonly list: CaseRows;
  /** Place of the selected row in the whole list. */
  readonly selected: number;
  readonly sort: ListSort;
  /** The same function as long as the screen stands. */
  readonly change: (part: Partial<ListState>) => void;
  readonly handle: RefObject<DataTableHandle | null>;
}

/** The rows and who is selected, drawn anew only when one of these changes: not with every key of a search. */
export const CaseResults = memo(function CaseResults(props: CaseResultsProps) {
  const { list, sort, change } = props;
  const { t } = useWords();
  const navigate = useNavigate();
  const selected = list.rows[Math.min(props.selected, list.page.total - 1)]?.item ?? null;
  const open = useCallback((caseId: string): void => void navigate(`/cases/${caseId}`), [navigate]);
  const isNobodyHere = list.page.totalUnfiltered === 0;
  return (
    <Split
      paneWidth={308}
      pane={
        selected !== null && (
          <CasePane
            summary={selected}
            onOpen={() => {
              open(selected.caseId);
            }}
          />
        )
      }
    >
      <CaseTable
        handle={props.handle}
        list={list}
        selected={props.selected}
        sort={sort}
        onSelect={(index) => {
          change({ selected: index });
        }}
        onOpen={open}
        onSort={(by) => {
          change({ sort: nextSort(sort, by), selected: 0 });
        }}
        empty={
          isNobodyHere ? (
            <EmptyState
              action={
                <Action
                  kind="primary"
                  keys="N"
                  onClick={() => void navigate("/intake/new")}
                  autoFocus
                >
                  {t("cases.newIntake")}
                </Action>
              }
            >
              {t("cases.empty")}
            </EmptyState>
          ) : (
            <EmptyState>{t("cases.noMatch")}</EmptyState>
          )
        }
      />
    </Split>
  );
});
