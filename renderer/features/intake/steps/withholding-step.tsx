/** Filled in by the next commits. */
export function WithholdingStep() {
  return null;
}
