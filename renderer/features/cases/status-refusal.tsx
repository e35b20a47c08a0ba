import type { CaseContent } from "../../../shared/domain/case-record";
import type { StatusRefusal as Refusal } from "../../../shared/domain/case-status";
import { openQuestions } from "../../../shared/domain/completeness";
import { useFieldLabel } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { Band } from "../../ui";

/** Why the status does not change now, in words, with what is still to ask. */
export function StatusRefusal({ refusal, content }: { refusal: Refusal; content: CaseContent }) {
  const { t } = useWords();
  const label = useFieldLabel();
  const open = new Set(openQuestions(content).map(({ path }) => label(path)));
  return (
    <Band tone="lamp" title={t(`cases.refusal.${refusal}`)} isAlert>
      {refusal === "questions_open" && [...open].join(", ")}
    </Band>
  );
}
