import type { organisations as en } from "../en/organisations";
import type { WordsLike } from "../words-type";

export const organisations: WordsLike<typeof en> = { title: "organisations" };
