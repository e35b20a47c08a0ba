/** The shape of a language: the same keys as English, any text. A missing Khmer key does not compile. */
export type WordsLike<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : WordsLike<T[K]>;
};
