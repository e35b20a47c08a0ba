import type { intake as en } from "../en/intake";
import type { WordsLike } from "../words-type";

export const intake: WordsLike<typeof en> = { title: "intake" };
