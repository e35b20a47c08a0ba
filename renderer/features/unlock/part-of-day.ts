import { phnomPenhMinute } from "../../../shared/domain/local-time";

/** Which greeting fits the hour in Phnom Penh. */
export function partOfDay(now: Date): "morning" | "afternoon" | "evening" {
  const hour = Number(phnomPenhMinute(now.getTime()).slice(11, 13));
  if (hour >= 4 && hour < 12) return "morning";
  return hour >= 12 && hour < 17 ? "afternoon" : "evening";
}
