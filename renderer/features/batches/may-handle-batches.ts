import type { ROLE } from "../../../shared/domain/code-lists/organisations";

/** Only these make and open batches: a file leaves the house under their name (dictionary §3). */
export function mayHandleBatches(role: (typeof ROLE)[number]): boolean {
  return role === "supervisor" || role === "data_officer";
}
