import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Action, DataTable, type Column } from "../../ui";
import { describePerson, useLegalHold } from "../cases";
import type { DueRow } from "./use-due-cases";

export interface DueTableProps {
  readonly label: string;
  readonly rows: readonly DueRow[];
  readonly chosen: readonly string[];
  /** No more can be chosen. */
  readonly isFull: boolean;
  readonly onChoose: (caseId: string, isChosen: boolean) => void;
  readonly onOpen: (caseId: string) => void;
}

/** The files under one clock. Names are not needed here: number, age and sex tell them apart. */
export function DueTable(props: DueTableProps) {
  const { chosen, isFull, onChoose, onOpen } = props;
  const { t } = useWords();
  const format = useFormats();
  const askHold = useLegalHold();
  const [selected, setSelected] = useState<string | null>(null);
  const columns: readonly Column<DueRow>[] = [
    {
      id: "chosen",
      header: t("retention.columns.chosen"),
      width: "64px",
      cell: ({ caseId, summary, legalHold }) => (
        <input
          type="checkbox"
          aria-label={t("retention.choose", { caseNo: summary.caseNo })}
          checked={chosen.includes(caseId)}
          disabled={legalHold !== null || (isFull && !chosen.includes(caseId))}
          onChange={(event) => {
            onChoose(caseId, event.target.checked);
          }}
        />
      ),
    },
    {
      id: "caseNo",
      header: t("retention.columns.caseNo"),
      width: "120px",
      isCode: true,
      cell: ({ summary }) => summary.caseNo,
    },
    {
      id: "person",
      header: t("retention.columns.person"),
      cell: ({ summary }) => describePerson(summary, t, format),
    },
    {
      id: "due",
      header: t("retention.columns.due"),
      width: "26%",
      cell: ({ dueOn, isDue, reminder }) => {
        const date = format.date(dueOn);
        if (isDue) return <b>{t("retention.overdue", { date })}</b>;
        return reminder === null ? date : t(`retention.reminder.${reminder}`, { date });
      },
    },
    {
      id: "hold",
      header: t("retention.columns.hold"),
      width: "28%",
      cell: ({ summary, legalHold }) => (
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            askHold?.(summary);
          }}
        >
          {legalHold === null
            ? t("retention.hold.start")
            : format.code("legalHold", legalHold.reason)}
        </Action>
      ),
    },
  ];
  return (
    <DataTable<DueRow>
      label={props.label}
      columns={columns}
      rows={props.rows}
      rowKey={({ caseId }) => caseId}
      selectedKey={selected}
      onSelect={setSelected}
      onOpen={onOpen}
    />
  );
}
