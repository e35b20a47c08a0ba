import type { Cell, NationalTable } from "../../../shared/report/national-table";
import { FigureTable, HiddenCell, Stack, Title } from "../../ui";
import { useReportWords } from "./use-report-words";

/** Operations of the period (R13 to R15), apart from the table: people met are not victims. */
export function OperationsTable({ table }: { table: NationalTable }) {
  const { t, format } = useReportWords();
  if (table.operations.length === 0) return null;
  const figure = (cell: Cell) =>
    cell.value === null ? (
      <HiddenCell label={t("report.hidden")}>{`‹${format.number(table.k ?? 0)}›`}</HiddenCell>
    ) : (
      format.number(cell.value)
    );
  return (
    <Stack gap={12}>
      <Title order={2}>{t("report.operations.title")}</Title>
      <FigureTable
        caption={t("report.operations.title")}
        heads={[
          t("report.operations.name"),
          t("report.operations.found"),
          t("report.operations.nationalities"),
          t("report.operations.involved"),
          t("report.operations.court"),
        ]}
        rows={table.operations.map((operation) => ({
          id: operation.operationId,
          label: `${operation.name}, ${format.date(operation.period.from)} – ${format.date(operation.period.to)}`,
          level: "plain",
          cells: [
            figure(operation.found),
            figure(operation.nationalities),
            figure(operation.involved),
            figure(operation.arrestedAndCourt),
          ],
        }))}
      />
    </Stack>
  );
}
