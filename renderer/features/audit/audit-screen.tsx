import { useDebouncedValue } from "@mantine/hooks";
import { useRef, useState } from "react";
import { mayReadAudit } from "../../../shared/domain/access";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Note, Page, Split, type DataTableHandle } from "../../ui";
import { AuditFilterBar } from "./audit-filter-bar";
import { hasFilters, NO_FILTERS, toQuery, type AuditFilters } from "./audit-filters";
import { AuditPane } from "./audit-pane";
import { AuditTable } from "./audit-table";
import css from "./audit.module.css";
import { ChainOutcome } from "./chain-outcome";
import { useAuditRows } from "./use-audit-rows";
import { useChainWork } from "./use-chain-work";

const TYPING_PAUSE_MS = 200;

/** The selected line: by its place in the list, or an entry that was asked for by number. */
type Place = { readonly index: number } | { readonly sequence: number };

/** The audit chain: read it, verify it, take it to another machine. */
export function AuditScreen() {
  const { t } = useWords();
  const { role } = useSession().open.user;
  if (mayReadAudit(role)) return <AuditReader />;
  return (
    <AppShell here="audit" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("audit.title")} isNarrow focusTitle>
        <Note tone="accent" title={t("audit.notYourRole.title")}>
          {t("audit.notYourRole.text")}
        </Note>
      </Page>
    </AppShell>
  );
}

function AuditReader() {
  const { t } = useWords();
  const format = useFormats();
  const [filters, setFilters] = useState<AuditFilters>(NO_FILTERS);
  const [asked] = useDebouncedValue(filters, TYPING_PAUSE_MS);
  const [place, setPlace] = useState<Place>({ index: 0 });
  const list = useAuditRows(toQuery(asked));
  const { work, start } = useChainWork();
  const table = useRef<DataTableHandle>(null);
  const search = useRef<HTMLInputElement | null>(null);
  const total = list?.rows.length ?? 0;
  // Newest first, and no number is missing in a chain that is whole.
  const wanted = "index" in place ? place.index : total - place.sequence;
  const at = Math.max(0, Math.min(wanted, total - 1));
  const chosen = list?.rows[at]?.item ?? null;

  const change = (next: AuditFilters): void => {
    setFilters(next);
    setPlace({ index: 0 });
  };
  const toSearch = (): void => search.current?.focus();
  const verify = (): void => {
    start("verify");
  };
  useSingleKeys({ "/": toSearch, v: verify });
  const isBusy = (task: string): boolean => work.is === "working" && work.task === task;

  return (
    <AppShell
      here="audit"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "/", label: t("common.keys.search"), onPress: toSearch },
        { keys: "V", label: t("audit.verify.start"), onPress: verify },
      ]}
    >
      <Page
        title={t("audit.title")}
        sub={
          list &&
          t(hasFilters(asked) ? "audit.subFiltered" : "audit.sub", {
            count: total,
            n: format.number(total),
          })
        }
        actions={
          <>
            <Action
              isBusy={isBusy("file")}
              onClick={() => {
                start("file");
              }}
            >
              {t("audit.file.start")}
            </Action>
            <Action
              isBusy={isBusy("export")}
              onClick={() => {
                start("export");
              }}
            >
              {t("audit.export.start")}
            </Action>
            <Action kind="primary" keys="V" isBusy={isBusy("verify")} onClick={verify}>
              {t("audit.verify.start")}
            </Action>
          </>
        }
        under={
          work.is !== "idle" && (
            <ChainOutcome
              work={work}
              onShow={(sequence) => {
                setFilters(NO_FILTERS);
                setPlace({ sequence });
              }}
            />
          )
        }
      >
        <div className={css["floor"]}>
          <AuditFilterBar
            filters={filters}
            onChange={change}
            onDone={() => table.current?.focus()}
            searchRef={(element) => {
              search.current = element;
            }}
          />
          {list && (
            <Split paneWidth={340} pane={chosen && <AuditPane event={chosen} />}>
              <AuditTable
                list={list}
                selected={at}
                onSelect={(index) => {
                  setPlace({ index });
                }}
                handle={table}
              />
            </Split>
          )}
        </div>
      </Page>
    </AppShell>
  );
}
