import { useState } from "react";
import { useNavigate } from "react-router";
import { OPERATION_KIND } from "../../../shared/domain/code-lists/incidents";
import { AppShell, useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { OperationSummary } from "../../store/vault-api";
import { Action, DataTable, EmptyState, Page, Row } from "../../ui";
import css from "./operations.module.css";

/** Operations, the latest first, beside the incidents: people who were met are not victims. */
export function OperationsScreen() {
  const { t } = useWords();
  const { code, date, number } = useFormats();
  const navigate = useNavigate();
  const rows = useVaultQuery("operations", (vault) => vault.listOperations(), ["operation"]);
  const [selected, setSelected] = useState<string | null>(null);
  const begin = (): void => void navigate("/operations/new");
  const back = (): void => void navigate("/incidents");
  useSingleKeys({ n: begin, Escape: back });
  const newAction = (
    <Action kind="primary" keys="N" onClick={begin} autoFocus={rows?.length === 0}>
      {t("operations.new")}
    </Action>
  );
  return (
    <AppShell
      here="incidents"
      keys={[
        { keys: "↑ ↓", label: t("common.keys.move") },
        { keys: "Enter", label: t("common.keys.open") },
        { keys: "N", label: t("operations.new"), onPress: begin },
        { keys: "Esc", label: t("incidents.title"), onPress: back },
      ]}
    >
      <Page
        title={t("operations.title")}
        sub={t("operations.notVictims")}
        actions={
          <Row gap={12}>
            <Action onClick={back}>{t("incidents.title")}</Action>
            {rows && rows.length > 0 && newAction}
          </Row>
        }
      >
        <div className={css["floor"]}>
          {rows && (
            <DataTable<OperationSummary>
              label={t("operations.title")}
              rows={rows}
              rowKey={({ operationId }) => operationId}
              selectedKey={selected ?? rows[0]?.operationId ?? null}
              onSelect={setSelected}
              onOpen={(operationId) => void navigate(`/operations/${operationId}`)}
              fill
              autoFocus
              empty={<EmptyState action={newAction}>{t("operations.empty")}</EmptyState>}
              columns={[
                {
                  id: "name",
                  header: t("recordFields.operation.name"),
                  cell: ({ name }) => name,
                },
                {
                  id: "kind",
                  header: t("recordFields.operation.operationKind"),
                  width: "19%",
                  cell: ({ operationKind }) => {
                    const kind = OPERATION_KIND.find((one) => one === operationKind);
                    return kind === undefined ? "–" : code("operationKind", kind);
                  },
                },
                {
                  id: "from",
                  header: t("recordFields.operation.periodStart"),
                  width: "19%",
                  cell: ({ periodStart }) => date(periodStart),
                },
                {
                  id: "to",
                  header: t("recordFields.operation.periodEnd"),
                  width: "19%",
                  cell: ({ periodEnd }) => date(periodEnd),
                },
                {
                  id: "met",
                  header: t("recordFields.operation.encounters"),
                  width: "14%",
                  align: "end",
                  cell: ({ encounterCount }) => number(encounterCount),
                },
              ]}
            />
          )}
        </div>
      </Page>
    </AppShell>
  );
}
