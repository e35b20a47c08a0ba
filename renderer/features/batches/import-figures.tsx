import type { NationalTable } from "../../../shared/report/national-table";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Stack, Title } from "../../ui";
import { FiguresOfTable } from "../report";
import css from "./measure.module.css";

export interface ImportFiguresProps {
  readonly table: NationalTable;
  /** `YYYY-MM`. */
  readonly period: string;
}

/** A statistical file: the one table in it, as the sender published it. */
export function ImportFigures({ table, period }: ImportFiguresProps) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <div className={css["measure"]}>
      {" "}
      <Stack gap={8}>
        <Title order={2}>{t("batches.open.figures")}</Title>
        <p className="soft">{t("batches.open.figuresText")}</p>
        <FiguresOfTable
          table={table}
          period={format.month(period)}
          basePeriod={format.month(table.comparedWith.from.slice(0, 7))}
        />
      </Stack>
    </div>
  );
}
