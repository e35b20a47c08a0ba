import type { batches as en } from "../en/batches";
import type { WordsLike } from "../words-type";

export const batches: WordsLike<typeof en> = { title: "batches" };
