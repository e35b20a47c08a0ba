import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { mayRecordCases } from "../../../shared/domain/access";
import { phnomPenhDay } from "../../../shared/domain/local-time";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import type { AsideEntry } from "../../store/vault-api";
import {
  Action,
  DataTable,
  EmptyState,
  FilterChip,
  Page,
  Split,
  StatusDot,
  type Column,
} from "../../ui";
import { AsidePane } from "./aside-pane";
import css from "./aside.module.css";
import { useAsideWords } from "./aside-words";
import { useAsideList } from "./use-aside-list";

const STATES = ["all", "conflict", "refused"] as const;

/** What came by file and waits: two versions to decide, and lines that could not be taken in. */
export function AsideScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const isAllowed = mayRecordCases(useSession().open.user.role);
  const all = useAsideList();
  const [state, setState] = useState<(typeof STATES)[number]>("all");
  const [chosenId, setChosenId] = useState(params.get("entry"));
  const columns = useColumns();
  const rows = useMemo(
    () => (all ?? []).filter((entry) => state === "all" || entry.state === state),
    [all, state],
  );
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows[0] ?? null;
  const leave = (): void => void navigate("/batches");
  const open = (entry: AsideEntry): void => {
    if (isAllowed && entry.state === "conflict") void navigate(`/batches/aside/${entry.id}`);
  };
  useSingleKeys({ Escape: leave });
  const count = (one: (typeof STATES)[number]): string =>
    format.number((all ?? []).filter((entry) => one === "all" || entry.state === one).length);
  return (
    <AppShell
      here="batches"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        ...(isAllowed && chosen?.state === "conflict"
          ? [{ keys: "Enter", label: t("aside.keys.decide") }]
          : []),
        { keys: "Esc", label: t("aside.toBatches"), onPress: leave },
      ]}
    >
      <Page
        title={t("aside.title")}
        sub={t("aside.sub")}
        actions={
          <>
            {all !== undefined && all.length > 0 && (
              <FilterChip
                label={t("aside.show")}
                value={t(`aside.state.${state}`)}
                options={STATES.map((value) => ({
                  value,
                  label: `${t(`aside.state.${value}`)} (${count(value)})`,
                }))}
                selected={state}
                onSelect={(value) => {
                  setState(STATES.find((one) => one === value) ?? "all");
                }}
              />
            )}
            <Action keys="Esc" onClick={leave}>
              {t("aside.toBatches")}
            </Action>
          </>
        }
      >
        {all && (
          <div className={css["board"]}>
            <Split paneWidth={380} pane={chosen && <AsidePane key={chosen.id} entry={chosen} />}>
              <DataTable<AsideEntry>
                label={t("aside.title")}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                selectedKey={chosen?.id ?? null}
                onSelect={setChosenId}
                onOpen={(_, entry) => {
                  open(entry);
                }}
                fill
                autoFocus
                position={(from, to, total) =>
                  t("aside.position", {
                    from: format.number(from),
                    to: format.number(to),
                    total: format.number(total),
                  })
                }
                empty={
                  <EmptyState
                    action={
                      <Action autoFocus onClick={leave}>
                        {t("aside.toBatches")}
                      </Action>
                    }
                  >
                    {t(all.length === 0 ? "aside.empty" : "aside.nothingFits")}
                  </EmptyState>
                }
              />
            </Split>
          </div>
        )}
      </Page>
    </AppShell>
  );
}

function useColumns(): readonly Column<AsideEntry>[] {
  const { t } = useWords();
  const format = useFormats();
  const wordsOf = useAsideWords();
  return [
    {
      id: "record",
      header: t("aside.columns.record"),
      width: "21%",
      cell: (entry) =>
        entry.recordKind === "case" && entry.label !== "" ? (
          <b className="code">{entry.label}</b>
        ) : (
          wordsOf(entry).label
        ),
    },
    {
      id: "kind",
      header: t("aside.columns.kind"),
      width: "13%",
      cell: ({ recordKind }) => t(`batches.open.recordKind.${recordKind ?? "unknown"}`),
    },
    {
      id: "from",
      header: t("aside.columns.from"),
      width: "25%",
      cell: (entry) => wordsOf(entry).from,
    },
    {
      id: "why",
      header: t("aside.columns.why"),
      cell: (entry) => (
        <StatusDot look={entry.state === "conflict" ? "wait" : "late"}>
          {wordsOf(entry).why}
        </StatusDot>
      ),
    },
    {
      id: "at",
      header: t("aside.columns.at"),
      width: "17%",
      cell: ({ at }) => format.date(phnomPenhDay(Date.parse(at))),
    },
  ];
}
