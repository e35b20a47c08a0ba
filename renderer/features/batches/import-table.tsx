import { useMemo, useRef, useState } from "react";
import type { ImportItem } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import {
  Action,
  DataTable,
  EmptyState,
  StatusDot,
  type Column,
  type DataTableHandle,
} from "../../ui";
import { EVERYTHING, filteredItems } from "./import-filter";
import { ImportFinder } from "./import-finder";
import { importReason, incidentOf } from "./import-lines";
import css from "./import-table.module.css";

const LOOKS = {
  new: "dot",
  changed: "dot",
  conflicting: "wait",
  refused: "late",
  older: "line",
  same: "line",
} as const;

/** Every record of the file: what it is, how it stands to ours, and what taking in does with it. */
export function ImportTable({ items }: { readonly items: readonly ImportItem[] }) {
  const { t } = useWords();
  const format = useFormats();
  const columns = useImportColumns();
  const [chosen, setChosen] = useState<string | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);
  const table = useRef<DataTableHandle>(null);
  const shown = useMemo(() => filteredItems(items, filter), [items, filter]);
  return (
    <div className={css["column"]}>
      <ImportFinder
        items={items}
        filter={filter}
        onFilter={setFilter}
        onDone={() => table.current?.focus()}
      />
      <div className={css["rows"]}>
        <DataTable
          ref={table}
          label={t("batches.open.title")}
          columns={columns}
          rows={shown}
          rowKey={(item) => item.itemKey}
          selectedKey={chosen}
          onSelect={setChosen}
          fill
          autoFocus
          position={(from, to, total) =>
            t("batches.position", {
              from: format.number(from),
              to: format.number(to),
              total: format.number(total),
            })
          }
          {...(items.length === 0
            ? {}
            : {
                empty: (
                  <EmptyState
                    action={
                      <Action
                        onClick={() => {
                          setFilter(EVERYTHING);
                        }}
                      >
                        {t("batches.open.showEverything")}
                      </Action>
                    }
                  >
                    {t("batches.open.nothingFound")}
                  </EmptyState>
                ),
              })}
        />
      </div>
    </div>
  );
}

function useImportColumns(): readonly Column<ImportItem>[] {
  const { t } = useWords();
  const nameOf = useItemName();
  return useMemo(
    (): readonly Column<ImportItem>[] => [
      { id: "record", header: t("batches.open.columns.record"), width: "24%", cell: nameOf },
      {
        id: "kind",
        header: t("batches.open.columns.kind"),
        width: "14%",
        cell: (item) => t(`batches.open.recordKind.${item.recordKind ?? "unknown"}`),
      },
      {
        id: "verdict",
        header: t("batches.open.columns.verdict"),
        width: "22%",
        cell: ({ verdict, reason }) => (
          <StatusDot look={reason === "clock_ahead" ? "wait" : LOOKS[verdict]}>
            {t(`batches.open.verdict.${verdict}`)}
          </StatusDot>
        ),
      },
      {
        id: "reason",
        header: t("batches.open.columns.reason"),
        cell: ({ verdict, reason }) =>
          reason === null
            ? t(`batches.open.happens.${verdict}`)
            : t(`batches.open.reason.${importReason(reason)}`),
      },
    ],
    [t, nameOf],
  );
}

function useItemName() {
  const { t, lang } = useWords();
  const format = useFormats();
  return useMemo(
    () => (item: ImportItem) => {
      const incident = incidentOf(item);
      if (incident !== null) {
        const day = format.date(incident.day);
        const { province } = incident;
        if (province === null) return day;
        const place = lang === "km" ? province.nameKm : province.nameLatin;
        return t("batches.incident", { day, place });
      }
      if (item.label === "") return <span className="soft">{t("batches.open.nameless")}</span>;
      return item.recordKind === "case" ? <b className="code">{item.label}</b> : item.label;
    },
    [t, lang, format],
  );
}
