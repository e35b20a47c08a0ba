import type { AnswerWords } from "../../../renderer/ui";

export type Lang = "en" | "km";

/** Picks the words of the gallery: invented ones, for looking only. */
export function say(lang: Lang) {
  return (en: string, km: string) => (lang === "km" ? km : en);
}

export const answerWords: Readonly<Record<Lang, AnswerWords>> = {
  en: {
    states: {
      estimated: "Estimated",
      unknown: "Unknown",
      not_asked: "Not asked",
      declined: "Declined",
      not_applicable: "Does not apply",
    },
    lines: {
      unknown: "Unknown",
      not_asked: "Not asked yet",
      declined: "Declined to answer",
      not_applicable: "Does not apply",
    },
    strip: "Instead of a value",
  },
  km: {
    states: {
      estimated: "ប៉ាន់ស្មាន",
      unknown: "មិនដឹង",
      not_asked: "មិនទាន់សួរ",
      declined: "មិនចង់ឆ្លើយ",
      not_applicable: "មិនពាក់ព័ន្ធ",
    },
    lines: {
      unknown: "មិនដឹង",
      not_asked: "មិនទាន់សួរ",
      declined: "មិនចង់ឆ្លើយ",
      not_applicable: "មិនពាក់ព័ន្ធ",
    },
    strip: "ជំនួសតម្លៃ",
  },
};
