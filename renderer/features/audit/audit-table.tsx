import { useEffect, useMemo, type ReactNode, type RefObject } from "react";
import { phnomPenhMinute } from "../../../shared/domain/local-time";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ShownAuditEvent } from "../../store/vault-api";
import { Awaited, DataTable, EmptyState, type Column, type DataTableHandle } from "../../ui";
import type { AuditRow, AuditRows } from "./use-audit-rows";
import { useAuditWords } from "./use-audit-words";

export interface AuditTableProps {
  readonly list: AuditRows;
  readonly selected: number;
  readonly onSelect: (index: number) => void;
  readonly handle: RefObject<DataTableHandle | null>;
}

/** The entries, newest first, one line each. */
export function AuditTable({ list, selected, onSelect, handle }: AuditTableProps) {
  const { t } = useWords();
  const format = useFormats();
  const columns = useColumns(list.need);
  useEffect(() => {
    handle.current?.showSelected();
  }, [handle, selected]);
  return (
    <DataTable<AuditRow>
      ref={handle}
      label={t("audit.title")}
      columns={columns}
      rows={list.rows}
      rowKey={({ index }) => String(index)}
      selectedKey={String(selected)}
      onSelect={(_, { index }) => {
        onSelect(index);
      }}
      fill
      autoFocus
      position={(from, to, total) =>
        t("audit.position", {
          from: format.number(from),
          to: format.number(to),
          total: format.number(total),
        })
      }
      empty={<EmptyState>{t("audit.empty")}</EmptyState>}
    />
  );
}

function useColumns(need: (index: number) => void): readonly Column<AuditRow>[] {
  const { t, lang } = useWords();
  const format = useFormats();
  const words = useAuditWords();
  return useMemo(() => {
    const column = (
      id: "sequence" | "at" | "action" | "target" | "who",
      width: string | null,
      say: (event: ShownAuditEvent) => ReactNode,
    ): Column<AuditRow> => ({
      id,
      header: t(`audit.columns.${id}`),
      isCode: id === "sequence",
      ...(width === null ? {} : { width }),
      cell: ({ index, item }) =>
        item === null ? id === "action" && <Awaited index={index} need={need} /> : say(item),
    });
    return [
      column("sequence", "74px", ({ sequence }) => format.number(sequence)),
      column("at", lang === "km" ? "190px" : "160px", ({ at }) =>
        format.dateTime(phnomPenhMinute(Date.parse(at))),
      ),
      column("action", null, ({ action }) => format.code("auditAction", action)),
      column("target", "24%", ({ targetType }) => words.target(targetType)),
      column("who", "20%", ({ userId }) => words.who(userId)),
    ];
  }, [t, lang, format, words, need]);
}
