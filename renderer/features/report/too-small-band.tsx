import type { NationalTable } from "../../../shared/report/national-table";
import { Action, Band, Stack } from "../../ui";
import type { Span } from "./period-choice";
import { useReportWords } from "./use-report-words";

export interface TooSmallBandProps {
  readonly table: NationalTable;
  /** The quarter to take instead. */
  readonly quarter: Span | null;
  readonly onQuarter: (quarter: Span) => void;
}

/** Why this table may be seen and not printed or saved, and the way out (dictionary §9 rule 8). */
export function TooSmallBand({ table, quarter, onQuarter }: TooSmallBandProps) {
  const { t, format, spanName } = useReportWords();
  const year = Number(table.request.period.from.slice(0, 4));
  return (
    <Band tone="danger" title={t("report.tooSmall.title")}>
      <Stack gap={12}>
        <p>{t("report.tooSmall.text", { atLeast: format.number(2 * (table.k ?? 0)) })}</p>
        {quarter !== null && (
          <div>
            <Action
              onClick={() => {
                onQuarter(quarter);
              }}
            >
              {t("report.tooSmall.quarter", { span: spanName(quarter, year) })}
            </Action>
          </div>
        )}
      </Stack>
    </Band>
  );
}
