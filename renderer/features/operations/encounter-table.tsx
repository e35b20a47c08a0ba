import { useState } from "react";
import { useFormContext, useWatch } from "react-hook-form";
import { valueOf } from "../../../shared/domain/answer";
import { countryName } from "../../i18n/countries";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { DataTable, Stack } from "../../ui";
import { EncounterPanel } from "./encounter-panel";
import type { EncounterRow, OperationValues } from "./new-operation";
import css from "./operations.module.css";

/** Everybody who was met, a line each; Enter opens one below the table. */
export function EncounterTable() {
  const { t, lang } = useWords();
  const { code, number } = useFormats();
  const { setValue } = useFormContext<OperationValues>();
  const rows = useWatch<OperationValues, "encounters">({ name: "encounters" });
  const [selected, setSelected] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const openedAt = rows.findIndex(({ encounterId }) => encounterId === opened);
  const dash = "–";
  if (rows.length === 0) return <p className="soft">{t("operations.nobodyMet")}</p>;
  return (
    <Stack gap={12}>
      <div className={css["grid"]}>
        <DataTable<EncounterRow>
          label={t("recordFields.operation.encounters")}
          rows={rows}
          rowKey={({ encounterId }) => encounterId}
          selectedKey={selected}
          onSelect={setSelected}
          onOpen={setOpened}
          fill
          isTight
          position={(from, to, total) =>
            t("operations.position", {
              from: number(from),
              to: number(to),
              total: number(total),
            })
          }
          columns={[
            {
              id: "nationality",
              header: t("recordFields.encounter.nationality"),
              cell: ({ nationality }) => {
                const country = valueOf(nationality);
                return country === null ? dash : countryName(country, lang);
              },
            },
            {
              id: "sex",
              header: t("recordFields.encounter.sex"),
              width: "7rem",
              cell: ({ sex }) => {
                const said = valueOf(sex);
                return said === null ? dash : code("sex", said);
              },
            },
            {
              id: "ageBand",
              header: t("recordFields.encounter.ageBand"),
              width: "7rem",
              cell: ({ ageBand }) => code("ageBand", ageBand),
            },
            {
              id: "outcome",
              header: t("recordFields.encounter.outcome"),
              width: "14rem",
              cell: ({ outcome }) => code("encounterOutcome", outcome),
            },
            {
              id: "involvement",
              header: t("recordFields.encounter.involvement"),
              width: "9rem",
              cell: ({ involvement }) => code("involvement", involvement),
            },
          ]}
        />
      </div>
      <p className="small faint">{t("operations.openHint")}</p>
      {openedAt >= 0 && (
        <EncounterPanel
          key={opened}
          index={openedAt}
          onClose={() => {
            setOpened(null);
          }}
          onRemove={() => {
            setOpened(null);
            const left = rows.filter((_, index) => index !== openedAt);
            setValue("encounters", left, { shouldDirty: true });
          }}
        />
      )}
    </Stack>
  );
}
