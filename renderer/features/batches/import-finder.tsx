import { useRef } from "react";
import { useSingleKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { ImportItem } from "../../store/vault-api";
import { FilterChip, Finder, SearchField } from "../../ui";
import { kindsIn, type ImportFilter } from "./import-filter";
import { VERDICTS } from "./import-lines";

export interface ImportFinderProps {
  readonly items: readonly ImportItem[];
  readonly filter: ImportFilter;
  readonly onFilter: (filter: ImportFilter) => void;
  /** On to the lines that were found. */
  readonly onDone: () => void;
}

const ALL = "all";

/** Search and filters over the lines of a file; each choice says how many lines it has. */
export function ImportFinder({ items, filter, onFilter, onDone }: ImportFinderProps) {
  const { t } = useWords();
  const format = useFormats();
  const field = useRef<HTMLInputElement | null>(null);
  useSingleKeys({ "/": () => field.current?.focus() });
  const kinds = kindsIn(items);
  const verdicts = VERDICTS.map((verdict) => ({
    verdict,
    count: items.filter((item) => item.verdict === verdict).length,
  })).filter(({ count }) => count > 0);
  const counted = (label: string, count: number): string => `${label} (${format.number(count)})`;
  return (
    <Finder>
      <SearchField
        label={t("batches.open.find")}
        placeholder={t("batches.open.findShort")}
        value={filter.text}
        onChange={(text) => {
          onFilter({ ...filter, text });
        }}
        keys="/"
        onDone={onDone}
        inputRef={(element) => {
          field.current = element;
        }}
      />
      <FilterChip
        label={t("batches.open.show")}
        value={
          filter.verdict === null
            ? t("batches.open.showAll")
            : t(`batches.open.verdict.${filter.verdict}`)
        }
        selected={filter.verdict ?? ALL}
        options={[
          { value: ALL, label: counted(t("batches.open.showAll"), items.length) },
          ...verdicts.map(({ verdict, count }) => ({
            value: verdict,
            label: counted(t(`batches.open.verdict.${verdict}`), count),
          })),
        ]}
        onSelect={(value) => {
          onFilter({ ...filter, verdict: VERDICTS.find((one) => one === value) ?? null });
        }}
      />
      <FilterChip
        label={t("batches.open.ofKind")}
        value={
          filter.kind === null
            ? t("batches.open.everyKind")
            : t(`batches.open.recordKind.${filter.kind}`)
        }
        selected={filter.kind ?? ALL}
        options={[
          { value: ALL, label: t("batches.open.everyKind") },
          ...[...kinds].map(([kind, count]) => ({
            value: kind,
            label: counted(t(`batches.open.recordKind.${kind}`), count),
          })),
        ]}
        onSelect={(value) => {
          onFilter({ ...filter, kind: [...kinds.keys()].find((kind) => kind === value) ?? null });
        }}
      />
    </Finder>
  );
}
