import { useDebouncedValue } from "@mantine/hooks";
import { useRef } from "react";
import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, EmptyState, Page, Split, type DataTableHandle } from "../../ui";
import { CasePane } from "./case-pane";
import { CaseTable } from "./case-table";
import css from "./cases.module.css";
import { FilterBar } from "./filter-bar";
import { toggleNames, useHiddenNames } from "./hidden-names";
import { nextSort, toQuery } from "./list-filters";
import { useCaseRows } from "./use-case-rows";
import { useListState } from "./use-list-state";
import { useOpenRestricted } from "./use-open-restricted";

/** A pause in typing this long asks the vault; short enough not to be felt. */
const TYPING_PAUSE_MS = 120;

/** All cases: find one, look at it beside the list, open it. */
export function CasesScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [state, change] = useListState();
  const [text] = useDebouncedValue(state.text, TYPING_PAUSE_MS);
  const list = useCaseRows(toQuery(text, state.filters, state.sort));
  const areHidden = useHiddenNames();
  const openRestricted = useOpenRestricted();
  const { role } = useSession().open.user;
  const search = useRef<HTMLInputElement>(null);
  const firstFilter = useRef<HTMLButtonElement>(null);
  const table = useRef<DataTableHandle>(null);

  const selected = list?.rows[Math.min(state.selected, list.page.total - 1)]?.item ?? null;
  const open = (caseId: string): void => void navigate(`/cases/${caseId}`);
  const newIntake = (): void => void navigate("/intake/new");
  const toSearch = (): void => search.current?.focus();
  const toFilters = (): void => firstFilter.current?.focus();
  useSingleKeys({ "/": toSearch, f: toFilters, h: toggleNames, n: newIntake });

  return (
    <AppShell
      here="cases"
      keys={[
        { keys: "/", label: t("common.keys.search"), onPress: toSearch },
        { keys: "F", label: t("common.keys.filter"), onPress: toFilters },
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "Enter", label: t("common.keys.open") },
        {
          keys: "H",
          label: t(areHidden ? "common.keys.showNames" : "common.keys.hideNames"),
          onPress: toggleNames,
        },
        { keys: "N", label: t("common.keys.newIntake"), onPress: newIntake },
      ]}
    >
      <Page
        title={t("cases.title")}
        actions={
          <>
            {list !== null && (
              <span className="soft" role="status">
                {t("cases.shown", {
                  shown: format.number(list.page.total),
                  total: format.number(list.page.totalUnfiltered),
                })}
              </span>
            )}
            {mayManageUsers(role) && (
              <Action kind="quiet" onClick={() => void navigate("/retention")}>
                {t("retention.open")}
              </Action>
            )}
            <Action kind="quiet" onClick={openRestricted}>
              {t("cases.byNumber.start")}
            </Action>
          </>
        }
      >
        <div className={css["listFloor"]}>
          <FilterBar
            text={state.text}
            filters={state.filters}
            months={list?.page.months ?? []}
            onText={(typed) => {
              change({ text: typed, selected: 0 });
            }}
            onFilters={(filters) => {
              change({ filters, selected: 0 });
            }}
            onDone={() => table.current?.focus()}
            searchRef={search}
            firstFilterRef={firstFilter}
          />
          {list !== null && (
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
                handle={table}
                list={list}
                selected={state.selected}
                sort={state.sort}
                onSelect={(index) => {
                  change({ selected: index });
                }}
                onOpen={open}
                onSort={(by) => {
                  change({ sort: nextSort(state.sort, by), selected: 0 });
                }}
                empty={
                  list.page.totalUnfiltered === 0 ? (
                    <EmptyState
                      action={
                        <Action kind="primary" keys="N" onClick={newIntake} autoFocus>
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
          )}
        </div>
      </Page>
    </AppShell>
  );
}
