import { PROVINCES } from "../../../shared/domain/places/provinces";
import { useWords } from "../../i18n/i18n";
import { FilterChip, Row } from "../../ui";
import { SPANS, type Span } from "./period-choice";
import { useReportWords } from "./use-report-words";

export interface ReportChoice {
  readonly year: number;
  readonly span: Span;
  readonly province: string | null;
}

export interface ReportFiltersProps {
  readonly choice: ReportChoice;
  readonly years: readonly number[];
  readonly onChange: (choice: ReportChoice) => void;
}

/** Which year, which part of it, which province. */
export function ReportFilters({ choice, years, onChange }: ReportFiltersProps) {
  const { t, lang } = useWords();
  const words = useReportWords();
  return (
    <Row gap={16}>
      <FilterChip
        label={t("report.year")}
        value={words.year(choice.year)}
        options={years.map((year) => ({ value: String(year), label: words.year(year) }))}
        selected={String(choice.year)}
        onSelect={(value) => {
          onChange({ ...choice, year: Number(value) });
        }}
      />
      <FilterChip
        label={t("report.span")}
        value={words.spanName(choice.span, choice.year)}
        options={SPANS.map((span) => ({ value: span, label: words.spanName(span, choice.year) }))}
        selected={choice.span}
        onSelect={(value) => {
          onChange({ ...choice, span: SPANS.find((span) => span === value) ?? "year" });
        }}
      />
      <FilterChip
        label={t("report.place")}
        value={words.placeName(choice.province)}
        options={[
          { value: "", label: t("report.allProvinces") },
          ...PROVINCES.map((province) => ({
            value: province.code,
            label: lang === "km" ? province.nameKm : province.nameLatin,
          })),
        ]}
        selected={choice.province ?? ""}
        onSelect={(value) => {
          onChange({ ...choice, province: value === "" ? null : value });
        }}
      />
    </Row>
  );
}
