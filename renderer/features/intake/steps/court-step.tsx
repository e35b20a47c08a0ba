/** Filled in by the next commits. */
export function CourtStep() {
  return null;
}
