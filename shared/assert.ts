/** Ends a switch that must cover every case; reaching it is a bug, so it throws. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case of type ${typeof value}`);
}

/** States what the code relies on. The message must never contain case data. */
export function assert(condition: unknown, claim: string): asserts condition {
  if (!condition) throw new Error(`Broken claim: ${claim}`);
}
