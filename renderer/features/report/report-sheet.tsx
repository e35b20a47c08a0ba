import type { NationalTable } from "../../../shared/report/national-table";
import { PrintSheet, SheetHead, Signatures } from "../../ui";
import { FiguresOfTable } from "./figures-of-table";
import { LeftOutLine } from "./left-out-line";
import { useReportWords } from "./use-report-words";

export interface ReportSheetProps {
  readonly table: NationalTable;
  readonly period: string;
  readonly basePeriod: string;
}

/** The table alone, black on white, to be signed: no site, no worker (dictionary §11 R11, R13). */
export function ReportSheet({ table, period, basePeriod }: ReportSheetProps) {
  const words = useReportWords();
  const { t } = words;
  return (
    <PrintSheet label={t("report.sheet.kicker")}>
      <SheetHead
        kicker={t("report.sheet.kicker")}
        title={t("report.sheet.title", { period })}
        sub={t("report.sheet.line", {
          ...words.dates(table),
          place: words.placeName(table.request.province),
          audience: t(`report.sheet.release.${table.request.audience}`),
        })}
      />
      <FiguresOfTable table={table} period={period} basePeriod={basePeriod} isPrint />
      <p>{t("report.units")}</p>
      <LeftOutLine request={table.request} />
      <p>
        {t("report.sheet.dataAsOf", {
          cutoff: words.cutoff(table),
          version: words.year(table.codeListVersion),
        })}
      </p>
      <Signatures labels={[t("report.sheet.preparedBy"), t("report.sheet.seenBy")]} />
    </PrintSheet>
  );
}
