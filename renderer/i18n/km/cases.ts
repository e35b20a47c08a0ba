import type { cases as en } from "../en/cases";
import type { WordsLike } from "../words-type";

export const cases: WordsLike<typeof en> = { title: "cases" };
