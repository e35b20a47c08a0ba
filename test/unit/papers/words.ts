import type { PaperWords } from "../../../shared/papers/paper-words";
import { papers } from "../../../renderer/i18n/en/papers";
import { plainWords } from "../cases/builders";

/** Words that say the code itself, with the English sentences between them. */
export const paperWords: PaperWords = {
  ...plainWords,
  field: (path) => path,
  missing: (state) => `missing:${state}`,
  texts: papers.texts,
};
