/** Filled in by the next commits. */
export function FollowUpStep() {
  return null;
}
