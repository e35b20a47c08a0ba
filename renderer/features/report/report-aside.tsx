import type { NationalTable } from "../../../shared/report/national-table";
import { Balance, Stack, Title, TrendChart } from "../../ui";
import css from "./report-aside.module.css";
import { useReportWords } from "./use-report-words";

/** Beside the table: the sentence that the total hides, the trend, the checks, what is hidden and why. */
export function ReportAside({ table, basePeriod }: { table: NationalTable; basePeriod: string }) {
  const { t, format, year } = useReportWords();
  // The keys come from the checks themselves, so their words are looked up by name.
  const say = t as unknown as (key: string, values: Readonly<Record<string, number>>) => string;

  return (
    <Stack gap={32}>
      <Sentence table={table} basePeriod={basePeriod} />
      <TrendChart
        label={t("report.chart.label")}
        points={table.trend.map((point) => ({
          at: year(point.year),
          all: point.total.value,
          sexual: point.sexualExploitation.value,
        }))}
        series={[
          { id: "all", label: t("report.chart.all"), tone: "ink" },
          { id: "sexual", label: t("report.chart.sexual"), tone: "accent" },
        ]}
        format={(value) => format.number(value)}
        tableWords={{ at: t("report.year"), none: t("report.chart.none") }}
      />
      <Stack gap={12}>
        <Title order={2}>{t("report.checks")}</Title>
        <Balance
          words={{ ok: t("report.checkOk"), open: t("report.checkOpen") }}
          items={table.checks.map((check) => ({
            id: check.key,
            isOk: check.outcome === "holds",
            text: say(`report.check.${check.key}`, check.values),
          }))}
        />
      </Stack>
      <Stack gap={4}>
        <Title order={2}>{t("report.hiddenCells", { count: table.hiddenCellCount })}</Title>
        {table.hiddenCellCount > 0 && <p className={css["quiet"]}>{t("report.hiddenWhy")}</p>}
      </Stack>
    </Stack>
  );
}

function Sentence({ table, basePeriod }: { table: NationalTable; basePeriod: string }) {
  const { t, format } = useReportWords();
  const total = table.lines.find((line) => line.key === "cases")?.change?.absolute ?? null;
  const [before, now] = table.trend.slice(-2).map((point) => point.sexualExploitation.value);
  const group = typeof before === "number" && typeof now === "number" ? now - before : null;
  const isWholeYear =
    table.request.period.from.endsWith("-01-01") && table.request.period.to.endsWith("-12-31");
  return (
    <p className={css["sentence"]}>
      {total === null
        ? t("report.sentence.noBase", { base: basePeriod })
        : total === 0
          ? t("report.sentence.same")
          : t(total < 0 ? "report.sentence.fell" : "report.sentence.rose", {
              by: format.number(Math.abs(total)),
            })}
      {total !== null && group !== null && isWholeYear && Math.sign(group) !== Math.sign(total) && (
        <b>
          {t(
            group === 0
              ? "report.sentence.groupSame"
              : group < 0
                ? "report.sentence.groupFell"
                : "report.sentence.groupRose",
            {
              group: t("report.column.sexual_exploitation"),
              by: format.number(Math.abs(group)),
            },
          )}
        </b>
      )}
    </p>
  );
}
