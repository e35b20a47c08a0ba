import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from "@mantine/core";
import type { AnswerOption } from "./answer-props";

interface FoundItem extends ComboboxItem {
  find?: string;
}

/** Options as Mantine's lists take them, grouped in the order the groups first appear. */
export function optionData(options: readonly AnswerOption[]) {
  const item = (option: AnswerOption): FoundItem => ({
    value: option.value,
    label: option.label,
    disabled: option.isDisabled ?? false,
    ...(option.find ? { find: option.find } : {}),
  });
  if (!options.some((option) => option.group)) return options.map(item);
  const groups = new Map<string, FoundItem[]>();
  for (const option of options) {
    const group = option.group ?? "";
    groups.set(group, [...(groups.get(group) ?? []), item(option)]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}

/** Gives two spellings of one word the same letters, for comparing only. */
export type Fold = (text: string) => string;

const lowerCase: Fold = (text) => text.toLocaleLowerCase();

/** Finds by the label or by the extra text of an option (`find`). */
export const findOptions: OptionsFilter = findOptionsBy(lowerCase);

/** As `findOptions`, comparing what `fold` makes of the words. */
export function findOptionsBy(fold: Fold): OptionsFilter {
  const isFound = (item: FoundItem, wanted: string): boolean =>
    fold(`${item.label} ${item.find ?? ""}`).includes(wanted);
  return ({ options, search }) => {
    const wanted = fold(search.trim());
    if (wanted === "") return options;
    return options.flatMap((option): ComboboxParsedItem[] => {
      if ("group" in option) {
        const items = option.items.filter((item) => isFound(item as FoundItem, wanted));
        return items.length > 0 ? [{ ...option, items }] : [];
      }
      return isFound(option, wanted) ? [option] : [];
    });
  };
}

/** The option that somebody has typed out in full, whatever the case of its letters; null for none. */
export function optionTyped(options: readonly AnswerOption[], typed: string): AnswerOption | null {
  const wanted = typed.trim().toLocaleLowerCase();
  if (wanted === "") return null;
  const found = options.filter(({ label }) => label.toLocaleLowerCase() === wanted);
  return found.length === 1 ? (found[0] ?? null) : null;
}
