import type { ReportRequest } from "../../../shared/report/national-table";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";

/** How many said no to being counted and are not in this table for others; nothing where it is not said. */
export function LeftOutLine({ request }: { readonly request: ReportRequest }) {
  const { t } = useWords();
  const format = useFormats();
  const count = useVaultQuery(
    ["not-included", JSON.stringify(request)],
    (vault) => vault.notIncluded(request),
    ["case"],
  );
  if (count === undefined || count === null || count === 0) return null;
  const isOwn = request.audience === "own";
  const n = format.number(count);
  return <p>{isOwn ? t("report.leftOut.own", { n }) : t("report.leftOut.others", { n })}</p>;
}
