import type { TableWords } from "../../shared/report/export/table-words";
import { provinceOf } from "../../shared/domain/places/provinces";
import { codeLabel } from "./codes/code-label";
import { en } from "./en";
import type { Lang } from "./format/lang";
import { km } from "./km";

const WORDS = { en, km } as const;

/**
 * The words of a table that leaves the program, in one language whatever the screen shows. Digits are ASCII:
 * other programs read them.
 */
export function tableWords(lang: Lang): TableWords {
  const { report, standards } = WORDS[lang];
  const { nothingHidden, ...fact } = standards.fact;
  const code = { khmerDigits: false } as const;
  return {
    sheet: standards.sheet,
    head: {
      ...standards.head,
      total: report.column.total,
      human_trafficking: report.column.human_trafficking,
      sexual_exploitation: report.column.sexual_exploitation,
    },
    fact,
    lineName: (key) => {
      const lines: Readonly<Record<string, string>> = report.line;
      const own = lines[key];
      if (own !== undefined) return own;
      const kind = key.replace(/^handover_/, "") as Parameters<typeof codeLabel<"handoverKind">>[1];
      return codeLabel("handoverKind", kind, lang, code);
    },
    unitName: (unit) => standards.unit[unit],
    basisName: (basis) => standards.basis[basis],
    operationKind: (kind) => codeLabel("operationKind", kind, lang, code),
    placeName: (province) => {
      const place = province === null ? null : provinceOf(province);
      if (place === null) return report.allProvinces;
      return lang === "km" ? place.nameKm : place.nameLatin;
    },
    audienceName: (audience) => report.audience[audience],
    countingBasis: codeLabel("countingBasis", "crackdown", lang, code),
    hiddenNote: (k) =>
      standards.hiddenNote.replace("{{k}}", String(k)).replace("{{below}}", String(k - 1)),
    unitsNote: report.units,
    nothingHidden,
  };
}
