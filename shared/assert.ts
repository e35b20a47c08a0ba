/** States what the code relies on. The message must never contain case data. */
export function assert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Broken claim: ${claim}`);
}
