import type { ZxcvbnResult } from "@zxcvbn-ts/core";

/** 0 guessed at once … 4 very hard; below 3 is too weak for a vault that can be stolen and tried offline. */
export type StrengthScore = 0 | 1 | 2 | 3 | 4;
export const LEAST_SCORE: StrengthScore = 3;

export type StrengthCheck = (passphrase: string, ownWords: readonly string[]) => StrengthScore;

/** Loads the word lists (from the bundle, only where a passphrase is chosen) and gives the check. */
export async function loadStrengthCheck(): Promise<StrengthCheck> {
  const [{ ZxcvbnFactory }, common, english] = await Promise.all([
    import("@zxcvbn-ts/core"),
    import("@zxcvbn-ts/language-common"),
    import("@zxcvbn-ts/language-en"),
  ]);
  const judge = new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  });
  return (passphrase, ownWords) => {
    const result: ZxcvbnResult = judge.check(passphrase.slice(0, 100), [...ownWords]);
    return result.score;
  };
}
