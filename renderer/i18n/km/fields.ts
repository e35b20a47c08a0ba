import type { fields as en } from "../en/fields";
import type { WordsLike } from "../words-type";

export const fields: WordsLike<typeof en> = { title: "fields" };
