import type { OpenStore } from "./open-store";

/**
 * The damaged rows that this person may hear of: supervisors mend the house and see all; to others only
 * rows of what they may see are named, since any other could be a hidden file (dictionary §11 R4).
 */
export function shownDamage({
  context: { index, session },
  damagedRowIds,
}: Pick<OpenStore, "context" | "damagedRowIds">): string[] {
  const isSupervisor = session.user.role === "supervisor";
  return [...damagedRowIds].filter((id) => isSupervisor || index.isVisible(id));
}
