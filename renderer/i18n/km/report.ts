import type { report as en } from "../en/report";
import type { WordsLike } from "../words-type";

export const report: WordsLike<typeof en> = { title: "report" };
