import { useMemo } from "react";
import { codeOfCard } from "../../../shared/exchange/card-code";
import { useWords } from "../../i18n/i18n";
import css from "./card-code.module.css";

/** A card as a QR code: black on white in every theme, on paper too. Says so when a card has no room in one. */
export function CardCode({ codeBytes }: { readonly codeBytes: Uint8Array }) {
  const { t } = useWords();
  const code = useMemo(() => codeOfCard(codeBytes), [codeBytes]);
  if (code === null) return <p className="small soft">{t("organisations.card.noCode")}</p>;
  const side = String(code.length);
  return (
    <svg
      className={css["code"]}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={t("organisations.card.code")}
    >
      <rect className={css["ground"]} width={side} height={side} />
      <path className={css["module"]} d={pathOf(code)} />
    </svg>
  );
}

/** One stroke for each run of dark modules in a row. */
function pathOf(code: readonly (readonly boolean[])[]): string {
  let path = "";
  code.forEach((row, y) => {
    row.forEach((isDark, x) => {
      if (!isDark || row[x - 1] === true) return;
      const end = row.indexOf(false, x);
      const run = (end === -1 ? row.length : end) - x;
      path += `M${String(x)} ${String(y)}h${String(run)}v1h-${String(run)}z`;
    });
  });
  return path;
}
