import { useRef } from "react";
import { useNavigate } from "react-router";
import { mayManageUsers } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Page, type DataTableHandle } from "../../ui";
import { CaseResults } from "./case-results";
import css from "./cases.module.css";
import { FilterBar } from "./filter-bar";
import { toggleNames, useHiddenNames } from "./hidden-names";
import { toQuery } from "./list-filters";
import { useCaseRows } from "./use-case-rows";
import { useListState } from "./use-list-state";
import { useOpenRestricted } from "./use-open-restricted";

/** All cases: find one, look at it beside the list, open it. */
export function CasesScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [state, change] = useListState();
  const list = useCaseRows(toQuery(state.text, state.filters, state.sort));
  const areHidden = useHiddenNames();
  const openRestricted = useOpenRestricted();
  const { role } = useSession().open.user;
  const search = useRef<HTMLInputElement>(null);
  const firstFilter = useRef<HTMLButtonElement>(null);
  const table = useRef<DataTableHandle>(null);

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
            <CaseResults
              list={list}
              selected={state.selected}
              sort={state.sort}
              change={change}
              handle={table}
            />
          )}
        </div>
      </Page>
    </AppShell>
  );
}
