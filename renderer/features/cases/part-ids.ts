/** The parts of a case, as tabs. */
export const PART_IDS = [
  "account",
  "needs",
  "identity",
  "reception",
  "consents",
  "referrals",
  "care",
  "court",
  "attachments",
  "history",
] as const;

export type PartId = (typeof PART_IDS)[number];

/** The part `by` steps further, round at both ends. */
export function nextPart(part: PartId, by: 1 | -1): PartId {
  return PART_IDS.at((PART_IDS.indexOf(part) + by) % PART_IDS.length) ?? part;
}
