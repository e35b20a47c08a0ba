import { useMemo, useState, type ReactNode } from "react";
import { COUNTING_BASIS, OFFENCE_GROUP } from "../../../shared/domain/code-lists/incidents";
import { provinceOf } from "../../../shared/domain/places/provinces";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { IncidentSummary } from "../../store/vault-api";
import { DataTable, type Column } from "../../ui";

export interface IncidentTableProps {
  readonly rows: readonly IncidentSummary[];
  readonly onOpen: (incidentId: string) => void;
  readonly empty: ReactNode;
}

/** Incidents, one line each. */
export function IncidentTable({ rows, onOpen, empty }: IncidentTableProps) {
  const { t } = useWords();
  const format = useFormats();
  const columns = useColumns();
  const [selected, setSelected] = useState<string | null>(null);
  return (
    <DataTable<IncidentSummary>
      label={t("incidents.title")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.incidentId}
      selectedKey={selected ?? rows[0]?.incidentId ?? null}
      onSelect={setSelected}
      onOpen={onOpen}
      fill
      autoFocus
      position={(from, to, total) =>
        t("incidents.position", {
          from: format.number(from),
          to: format.number(to),
          total: format.number(total),
        })
      }
      empty={empty}
    />
  );
}

function useColumns(): readonly Column<IncidentSummary>[] {
  const { t, lang } = useWords();
  const format = useFormats();
  return useMemo(() => {
    const column = (
      id: keyof typeof WIDTHS,
      cell: (row: IncidentSummary) => ReactNode,
    ): Column<IncidentSummary> => ({
      id,
      header: t(`incidents.columns.${id}`),
      cell,
      ...(WIDTHS[id] === null ? {} : { width: WIDTHS[id] }),
      ...(id === "victims" || id === "suspects" ? { align: "end" } : {}),
    });
    return [
      column("date", (row) => format.date(row.actionDate)),
      column("basis", (row) => {
        const code = COUNTING_BASIS.find((one) => one === row.countingBasis);
        return code && format.code("countingBasis", code);
      }),
      column("group", (row) => {
        const code = OFFENCE_GROUP.find((one) => one === row.offenceGroup);
        return code && format.code("offenceGroup", code);
      }),
      column("place", (row) => {
        const province = provinceOf(row.province);
        if (province === null) return <span className="faint">–</span>;
        return lang === "km" ? province.nameKm : province.nameLatin;
      }),
      { ...column("policeRef", (row) => row.policeRef), isCode: true },
      column("victims", (row) => format.number(row.victimCount)),
      column("suspects", (row) => format.number(row.suspectCount)),
    ];
  }, [t, lang, format]);
}

const WIDTHS = {
  date: "140px",
  basis: "150px",
  group: null,
  place: "170px",
  victims: "100px",
  suspects: "100px",
  policeRef: "180px",
} as const;
