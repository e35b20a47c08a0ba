import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { BatchPreview } from "../../store/vault-api";
import { Band } from "../../ui";

export interface RowsRiskProps {
  readonly risk: NonNullable<BatchPreview["risk"]>;
  /** Of the recipient. */
  readonly name: string;
}

/** Said before records without names are sealed: whom somebody could still recognise among them. */
export function RowsRisk({ risk, name }: RowsRiskProps) {
  const { t } = useWords();
  const format = useFormats();
  const { inSmallGroups, alone, rows } = risk;
  const k = format.number(risk.k);
  if (rows === 0) return null;
  if (inSmallGroups === 0) return <p className="soft">{t("recalls.risk.none", { k })}</p>;
  return (
    <Band
      tone="lamp"
      title={t("recalls.risk.title", {
        ...{ count: inSmallGroups, n: format.number(inSmallGroups), k },
      })}
    >
      {t("recalls.risk.text", { alone: format.number(alone), name })}
    </Band>
  );
}
