import { useMediaQuery } from "@mantine/hooks";
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
  const isNarrow = useMediaQuery("(max-width: 1100px)");
  return useMemo(() => {
    const widths = isNarrow ? NARROW : WIDE;
    const column = (
      id: keyof typeof WIDE,
      cell: (row: IncidentSummary) => ReactNode,
    ): Column<IncidentSummary> => ({
      id,
      header: t(`incidents.columns.${id}`),
      cell,
      ...(widths[id] === null ? {} : { width: widths[id] }),
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
      ...(isNarrow ? [] : [{ ...column("policeRef", (row) => row.policeRef), isCode: true }]),
      column("victims", (row) => format.number(row.victimCount)),
      column("suspects", (row) => format.number(row.suspectCount)),
    ];
  }, [t, lang, format, isNarrow]);
}

/** Shares of the table, so that no column vanishes; the kind of offence takes what is left. */
const WIDE = {
  date: "13%",
  basis: "14%",
  group: null,
  place: "17%",
  policeRef: "15%",
  victims: "9%",
  suspects: "10%",
} as const;

/** Where the police reference has no room. */
const NARROW: Readonly<Record<keyof typeof WIDE, string | null>> = {
  ...WIDE,
  date: "19%",
  basis: "15%",
  place: "20%",
  victims: "11%",
  suspects: "12%",
};
