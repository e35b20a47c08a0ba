import type { CheckKey } from "./checks";
import type { NationalTable } from "./national-table";

const TOO_SMALL: CheckKey = "month_too_small";

/**
 * False for a table that may be looked at but not printed or saved for its audience: one province and less
 * than a quarter with fewer than 2k people (dictionary §9 rule 8). The way out is the quarter.
 */
export function isPublishable({ checks }: Pick<NationalTable, "checks">): boolean {
  return checks.every(({ key }) => key !== TOO_SMALL);
}
