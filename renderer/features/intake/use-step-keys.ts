import type { IntakeStep } from "../../../shared/domain/completeness";
import { useWords } from "../../i18n/i18n";

/** The keys written at the foot of a step: the states of an answer, or the letters of consent. */
export function useStepKeys(step: IntakeStep): { keys: string; label: string }[] {
  const { t } = useWords();
  if (step === "consent") {
    return [
      { keys: "↑ ↓", label: t("intake.keys.purpose") },
      { keys: "Y", label: t("intake.keys.agrees") },
      { keys: "X", label: t("intake.keys.refuses") },
      { keys: "W", label: t("intake.keys.wait") },
      { keys: "Space", label: t("intake.keys.what") },
    ];
  }
  if (step === "screening") {
    return [
      { keys: "↑ ↓", label: t("screening.keys.sign") },
      { keys: "Y", label: t("screening.keys.yes") },
      { keys: "N", label: t("screening.keys.no") },
      { keys: "U", label: t("screening.keys.unknown") },
      { keys: "L", label: t("screening.keys.later") },
    ];
  }
  if (step === "receive" || step === "finish") return [];
  return [
    { keys: "F5", label: t("common.answer.states.estimated") },
    { keys: "F6", label: t("common.answer.states.unknown") },
    { keys: "F7", label: t("common.answer.states.not_asked") },
    { keys: "F8", label: t("common.answer.states.declined") },
    { keys: "F9", label: t("common.answer.states.not_applicable") },
  ];
}
