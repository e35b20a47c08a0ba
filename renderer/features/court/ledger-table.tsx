import { compensationLedger, type LedgerLine } from "../../../shared/domain/compensation-ledger";
import type { Compensation } from "../../../shared/domain/legal-proceeding";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { DataTable, type Column } from "../../ui";

type Sum = Exclude<keyof LedgerLine, "currency">;

const ALWAYS: readonly Sum[] = ["claimed", "awarded", "paid", "owed"];
/** Columns that stand there only when somebody has to look at them. */
const WHEN_ANY: readonly Sum[] = ["wagesOwed", "overpaid"];

/** What was claimed, ordered and paid: a line for each currency, for they are never added. */
export function LedgerTable({
  compensations,
}: {
  readonly compensations: readonly Compensation[];
}) {
  const { t } = useWords();
  const { code, number } = useFormats();
  const lines = compensationLedger(compensations);
  if (lines.length === 0) return null;
  const sums = [...ALWAYS, ...WHEN_ANY.filter((sum) => lines.some((line) => line[sum] > 0))];
  const isWhole = (line: LedgerLine): boolean => sums.every((sum) => Number.isInteger(line[sum]));
  return (
    <DataTable<LedgerLine>
      label={t("court.ledger.title")}
      rows={lines}
      rowKey={({ currency }) => currency}
      columns={[
        {
          id: "currency",
          header: t("court.currency"),
          cell: ({ currency }) => code("currency", currency),
        },
        ...sums.map((sum): Column<LedgerLine> => ({
          id: sum,
          header: t(`court.ledger.${sum}`),
          align: "end",
          width: `${72 / sums.length}%`,
          cell: (line) => number(line[sum], { fractionDigits: isWhole(line) ? 0 : 2 }),
        })),
      ]}
    />
  );
}
