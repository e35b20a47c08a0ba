import type { incidents as en } from "../en/incidents";
import type { WordsLike } from "../words-type";

export const incidents: WordsLike<typeof en> = { title: "incidents" };
