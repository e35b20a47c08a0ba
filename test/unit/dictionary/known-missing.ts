/** What the dictionary asks and no screen asks yet, by where it is to go. It only ever shrinks. */
export const KNOWN_MISSING: Readonly<Record<string, string>> = {};
