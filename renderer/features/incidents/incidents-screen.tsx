import { useRef } from "react";
import { useNavigate } from "react-router";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useCodeOptions } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Action, EmptyState, FilterChip, Finder, Page, Row } from "../../ui";
import css from "./incidents.module.css";
import { IncidentTable } from "./incident-table";
import { NO_INCIDENT_FILTERS, useIncidentFilters } from "./use-incident-filters";

/** What the police did, newest first, apart from the files of people. */
export function IncidentsScreen() {
  const { t } = useWords();
  const format = useFormats();
  const navigate = useNavigate();
  const all = useVaultQuery("incidents", (vault) => vault.listIncidents(), ["incident"]);
  const [filters, setFilters] = useIncidentFilters();
  const bases = useCodeOptions("countingBasis");
  const firstFilter = useRef<HTMLButtonElement>(null);
  const years = [...new Set(all?.map((one) => one.actionDate.slice(0, 4)))].sort().reverse();
  const rows = (all ?? [])
    .filter((one) => filters.year === null || one.actionDate.startsWith(filters.year))
    .filter((one) => filters.basis === null || one.countingBasis === filters.basis)
    .sort((a, b) => (a.actionDate < b.actionDate ? 1 : -1));

  const sayYear = (year: string): string => format.partialDate({ date: year, prec: "year" });
  const begin = (): void => void navigate("/incidents/new");
  const toOperations = (): void => void navigate("/operations");
  const toFilters = (): void => firstFilter.current?.focus();
  useSingleKeys({ n: begin, f: toFilters });
  const newAction = (
    <Action kind="primary" keys="N" onClick={begin} autoFocus={all?.length === 0}>
      {t("incidents.new")}
    </Action>
  );
  const any = { value: "", label: t("common.any") };
  const orNull = (value: string): string | null => (value === "" ? null : value);

  return (
    <AppShell
      here="incidents"
      keys={[
        { keys: "F", label: t("common.keys.filter"), onPress: toFilters },
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "Enter", label: t("common.keys.open") },
        { keys: "N", label: t("incidents.new"), onPress: begin },
      ]}
    >
      <Page
        title={t("incidents.title")}
        sub={
          all &&
          t("incidents.shown", {
            shown: format.number(rows.length),
            total: format.number(all.length),
          })
        }
        actions={
          <Row gap={12}>
            <Action onClick={toOperations}>{t("operations.title")}</Action>
            {all && all.length > 0 && newAction}
          </Row>
        }
      >
        <div className={css["floor"]}>
          {all && all.length > 0 && (
            <Finder>
              <FilterChip
                label={t("incidents.filter.year")}
                value={filters.year === null ? any.label : sayYear(filters.year)}
                options={[any, ...years.map((year) => ({ value: year, label: sayYear(year) }))]}
                selected={filters.year ?? ""}
                onSelect={(value) => {
                  setFilters({ ...filters, year: orNull(value) });
                }}
                buttonRef={(element) => {
                  firstFilter.current = element;
                }}
              />
              <FilterChip
                label={t("incidents.filter.basis")}
                value={bases.find(({ value }) => value === filters.basis)?.label ?? any.label}
                options={[any, ...bases]}
                selected={filters.basis ?? ""}
                onSelect={(value) => {
                  setFilters({ ...filters, basis: orNull(value) });
                }}
              />
              {(filters.year ?? filters.basis) !== null && (
                <Action
                  kind="quiet"
                  size="slim"
                  onClick={() => {
                    setFilters(NO_INCIDENT_FILTERS);
                  }}
                >
                  {t("incidents.filter.clear")}
                </Action>
              )}
            </Finder>
          )}
          {all && (
            <IncidentTable
              rows={rows}
              onOpen={(incidentId) => void navigate(`/incidents/${incidentId}`)}
              empty={
                all.length === 0 ? (
                  <EmptyState action={newAction}>{t("incidents.empty")}</EmptyState>
                ) : (
                  <EmptyState>{t("incidents.noMatch")}</EmptyState>
                )
              }
            />
          )}
        </div>
      </Page>
    </AppShell>
  );
}
