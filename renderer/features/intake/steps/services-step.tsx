/** Filled in by the next commits. */
export function ServicesStep() {
  return null;
}
