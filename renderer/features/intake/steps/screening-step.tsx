/** Filled in by the next commits. */
export function ScreeningStep() {
  return null;
}
