import { useFieldLabel } from "../../forms";
import { nameFields } from "../../../shared/domain/dictionary";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { AsideChoice, AsideDetail } from "../../store/vault-api";
import {
  saidField,
  saidRow,
  useFactWords,
  useHiddenNames,
  useListTitle,
  type Shown,
} from "../cases";
import { saidValue } from "./said-value";

/** What one line of a conflict says. */
export interface ChoiceWords {
  readonly label: string;
  /** What both sides had before; null for a whole entry of a list, which would say too much. */
  readonly base: string | null;
  readonly ours: string;
  readonly theirs: string;
}

/** Says the fields of a conflict with the labels and words of the screens that show them. */
export function useChoiceWords(): (choice: AsideChoice, detail: AsideDetail) => ChoiceWords {
  const { t } = useWords();
  const format = useFormats();
  const labelOf = useFieldLabel();
  const listTitle = useListTitle();
  const words = useFactWords();
  const areHidden = useHiddenNames();

  function say({ path, rowId }: AsideChoice, value: unknown): string {
    if (rowId !== null && value === null) return t("aside.conflict.removed");
    const [entity = "", field] = path.split(".");
    if (rowId !== null && field === undefined && typeof value === "object" && value !== null) {
      const rows = saidRow(entity, { ...value }, words).flatMap((row) =>
        "text" in row.shown ? `${labelOf(row.path)}: ${row.shown.text}` : [],
      );
      if (rows.length > 0) return rows.join("; ");
    }
    const last = path.split(".").at(-1) ?? path;
    const shown = saidField(path, value, words) ?? saidValue(last, value, words);
    return areHidden && isName(path) && "text" in shown ? t("cases.hiddenName") : inWords(shown);
  }

  function inWords(shown: Shown): string {
    if ("text" in shown) {
      return shown.isEstimated ? `${shown.text} (${t("cases.estimated")})` : shown.text;
    }
    const { missing } = shown;
    return missing === "none" ? t("cases.missing.none") : t(`common.answer.lines.${missing}`);
  }

  function label({ path, rowId }: AsideChoice, detail: AsideDetail): string {
    if (rowId === null) return labelOf(path);
    const [list = "", field] = path.split(".");
    const title = listTitle(list);
    if (title === null) return labelOf(path);
    const number = format.number(placeIn(list, rowId, detail));
    if (field === undefined) return `${title} ${number}`;
    return t("aside.row", { list: title, number, field: labelOf(path) });
  }

  return (choice, detail) => ({
    label: label(choice, detail),
    base: choice.rowId !== null && !choice.path.includes(".") ? null : say(choice, choice.base),
    ours: say(choice, choice.ours),
    theirs: say(choice, choice.theirs),
  });
}

/** From 1, as our version has them; a row that only theirs has comes after. */
function placeIn(list: string, rowId: string, { ours, theirs }: AsideDetail): number {
  for (const version of [ours, theirs]) {
    const rows = (version as Readonly<Record<string, unknown>> | null)?.[list];
    if (!Array.isArray(rows)) continue;
    const at = rows.findIndex((row: object) => Object.values(row).includes(rowId));
    if (at >= 0) return at + 1;
  }
  return 1;
}

/** Names stay off a screen that others can see. */
function isName(path: string): boolean {
  const [entity, field] = path.split(".");
  return nameFields().some(
    (name) => name.field === field && (name.entity === entity || `${name.entity}s` === entity),
  );
}
