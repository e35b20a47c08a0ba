/** One version of the words; consents name it, so it stays here for ever (dictionary §3.6). */
export interface ConsentWording {
  readonly version: string;
  readonly words: string;
}
