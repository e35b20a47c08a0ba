import { useRef, useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { DataTable, Stack, type DataTableHandle } from "../../ui";
import { EncounterPanel } from "./encounter-panel";
import type { EncounterKind, EncounterRow, OperationValues } from "./new-operation";
import css from "./operations.module.css";
import { useEncounterColumns } from "./use-encounter-columns";

/** So many lines stand there as they are; of more, a window is shown. */
const SHOWN_WHOLE = 12;

/** Whoever is open below the table, by place, and the field to begin at. */
export interface OpenedEncounter {
  readonly index: number;
  readonly field: keyof EncounterKind;
}

export interface EncounterTableProps {
  readonly operationId: string;
  readonly opened: OpenedEncounter | null;
  readonly onOpen: (opened: OpenedEncounter | null) => void;
}

/** Everybody who was met, a line each; Enter opens one below the table. */
export function EncounterTable({ operationId, opened, onOpen }: EncounterTableProps) {
  const { t } = useWords();
  const { number } = useFormats();
  const columns = useEncounterColumns();
  const { setValue } = useFormContext<OperationValues>();
  const rows = useWatch<OperationValues, "encounters">({ name: "encounters" });
  const [selected, setSelected] = useState<string | null>(null);
  const table = useRef<DataTableHandle>(null);
  if (rows.length === 0) return <p className="soft">{t("operations.nobodyMet")}</p>;
  const isLong = rows.length > SHOWN_WHOLE;
  const close = (): void => {
    onOpen(null);
    table.current?.focus();
  };
  return (
    <Stack gap={12}>
      <div className={isLong ? css["grid"] : undefined}>
        <DataTable<EncounterRow>
          ref={table}
          label={t("recordFields.operation.encounters")}
          rows={rows}
          rowKey={({ encounterId }) => encounterId}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={(encounterId) => {
            const index = rows.findIndex((row) => row.encounterId === encounterId);
            onOpen({ index, field: "nationality" });
          }}
          fill={isLong}
          isTight
          position={(from, to, total) =>
            t("operations.position", {
              from: number(from),
              to: number(to),
              total: number(total),
            })
          }
          columns={columns}
        />
      </div>
      <p className="small faint">{t("operations.openHint")}</p>
      {opened !== null && rows[opened.index] !== undefined && (
        <EncounterPanel
          key={rows[opened.index]?.encounterId}
          opened={opened}
          operationId={operationId}
          onClose={close}
          onRemove={() => {
            const left = rows.filter((_, index) => index !== opened.index);
            setValue("encounters", left, { shouldDirty: true });
            close();
          }}
        />
      )}
    </Stack>
  );
}
