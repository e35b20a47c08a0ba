import { CODE_LISTS, type CodeListName, type CodeOf } from "../../../shared/domain/code-lists";
import { toAsciiDigits } from "../../../shared/khmer/digits";
import type { FormatOptions, Lang } from "../format/lang";
import { keepWordsWhole } from "../format/whole-words";
import type { CodeLabels } from "./code-labels";
import { codeLabelsEn } from "./en";
import { codeLabelsKm } from "./km";

const LABELS: Readonly<Record<Lang, CodeLabels>> = { en: codeLabelsEn, km: codeLabelsKm };

export interface CodeOption<Name extends CodeListName> {
  readonly code: CodeOf<Name>;
  readonly label: string;
}

/** The word for a code on screen and on paper. */
export function codeLabel<Name extends CodeListName>(
  list: Name,
  code: CodeOf<Name>,
  lang: Lang,
  options: FormatOptions = {},
): string {
  const label = keepWordsWhole(LABELS[lang][list][code]);
  return options.khmerDigits === false ? toAsciiDigits(label) : label;
}

/** The whole list in the order of the dictionary, for a choice on a form. */
export function codeOptions<Name extends CodeListName>(
  list: Name,
  lang: Lang,
  options: FormatOptions = {},
): readonly CodeOption<Name>[] {
  const codes: readonly CodeOf<Name>[] = CODE_LISTS[list];
  return codes.map((code) => ({ code, label: codeLabel(list, code, lang, options) }));
}
