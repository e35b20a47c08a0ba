import { useWords } from "../i18n/i18n";
import { useFormats } from "../i18n/use-formats";
import { Cover } from "../ui";

const STOCK = [
  { item: "rice", place: "A1", unit: "bag", had: 12, used: 3 },
  { item: "salt", place: "A1", unit: "pack", had: 24, used: 5 },
  { item: "oil", place: "A2", unit: "can", had: 9, used: 2 },
  { item: "soap", place: "B1", unit: "piece", had: 80, used: 31 },
  { item: "towels", place: "B2", unit: "piece", had: 40, used: 12 },
  { item: "mats", place: "C1", unit: "piece", had: 30, used: 6 },
  { item: "nets", place: "C1", unit: "piece", had: 26, used: 4 },
  { item: "paper", place: "D3", unit: "pack", had: 15, used: 8 },
] as const;

/** F12: a dull stock list without a trace of the program. Any key leads on. */
export function CoverScreen({ onLeave }: { onLeave: () => void }) {
  const { t } = useWords();
  const format = useFormats();
  const heads = ["number", "item", "place", "unit", "had", "used", "left"] as const;
  return (
    <Cover
      title={t("common.cover.title")}
      heads={heads.map((head) => t(`common.cover.heads.${head}`))}
      rows={STOCK.map((line, index) => [
        format.number(index + 1),
        t(`common.cover.items.${line.item}`),
        line.place,
        t(`common.cover.unit.${line.unit}`),
        format.number(line.had),
        format.number(line.used),
        format.number(line.had - line.used),
      ])}
      numeric={[4, 5, 6]}
      onLeave={onLeave}
    />
  );
}
