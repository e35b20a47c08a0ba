import type { PaperWords } from "../../../shared/papers/paper-words";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFactWords } from "../cases";

/** The words of a paper in the language that is spoken around it; the house is never named (R11). */
export function usePaperWords(): PaperWords {
  const { t } = useWords();
  const facts = useFactWords({ isPaper: true });
  const field = useFieldLabel();
  return {
    ...facts,
    field,
    texts: t("papers.texts", { returnObjects: true }),
    missing: (state) => t(`common.answer.lines.${state}`),
  };
}
