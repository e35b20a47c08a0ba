import { useState, type Ref } from "react";
import { codeOptions } from "../../i18n/codes/code-label";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { CodeListName } from "../../../shared/domain/code-lists";
import { PROVINCES } from "../../../shared/domain/places/provinces";
import { Action, FilterChip, Finder, type FilterOption } from "../../ui";
import { CaseSearch } from "./case-search";
import { hasFilters, NO_FILTERS, type ListFilters } from "./list-filters";

export interface FilterBarProps {
  readonly text: string;
  readonly filters: ListFilters;
  readonly months: readonly string[];
  readonly onText: (text: string) => void;
  readonly onFilters: (filters: ListFilters) => void;
  readonly onDone: () => void;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly firstFilterRef: Ref<HTMLButtonElement>;
}

/** Search in both scripts and the six filters, as words. */
export function FilterBar(props: FilterBarProps) {
  const { text, filters, onText, onFilters } = props;
  const { t } = useWords();
  const choices = useChoices(props.months);
  const [clearings, setClearings] = useState(0);
  return (
    <Finder>
      <CaseSearch
        key={clearings}
        text={text}
        onText={onText}
        onDone={props.onDone}
        inputRef={(element) => {
          attach(props.searchRef, element);
        }}
      />
      {choices.map(({ id, options }) => {
        const selected = options.find((option) => option.value === filters[id]);
        return (
          <FilterChip
            key={id}
            label={t(`cases.filter.${id}`)}
            value={selected?.label ?? t("common.any")}
            options={[{ value: "", label: t("common.any") }, ...options]}
            selected={filters[id] ?? ""}
            onSelect={(value) => {
              // Every value is one of the options above, which come from the code lists.
              onFilters({ ...filters, [id]: value === "" ? null : value });
            }}
            {...(id === "status"
              ? {
                  buttonRef: (element: HTMLButtonElement | null) => {
                    attach(props.firstFilterRef, element);
                  },
                }
              : {})}
          />
        );
      })}
      {hasFilters(text, filters) && (
        <Action
          kind="quiet"
          size="slim"
          onClick={() => {
            // The field begins anew, also where a word is still on its way.
            setClearings(clearings + 1);
            onText("");
            onFilters(NO_FILTERS);
          }}
        >
          {t("cases.filter.clear")}
        </Action>
      )}
    </Finder>
  );
}

interface Choice {
  readonly id: keyof ListFilters;
  readonly options: readonly FilterOption[];
}

function useChoices(months: readonly string[]): readonly Choice[] {
  const { lang } = useWords();
  const format = useFormats();
  const codes = (name: CodeListName): FilterOption[] =>
    codeOptions(name, lang).map(({ code, label }) => ({ value: code, label }));
  return [
    { id: "status", options: codes("caseStatus") },
    { id: "month", options: months.map((value) => ({ value, label: format.month(value) })) },
    {
      id: "province",
      options: PROVINCES.map(({ code, nameKm, nameLatin }) => ({
        value: code,
        label: lang === "km" ? nameKm : nameLatin,
      })),
    },
    { id: "sex", options: codes("sex") },
    { id: "ageBand", options: codes("ageBand") },
    { id: "exploitation", options: codes("exploitationType") },
  ];
}

function attach<T>(ref: Ref<T>, element: T | null): void {
  if (typeof ref === "function") ref(element);
  else if (ref !== null) ref.current = element;
}
