/** Filled in by the next commits. */
export function NeedsStep() {
  return null;
}
