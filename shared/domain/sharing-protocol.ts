import { daysBetween } from "./local-time";
import type { Organisation } from "./organisation";

type ProtocolDays = Pick<Organisation, "ispSignedOn" | "ispExpiresOn">;

/** From how many days before its end a protocol is spoken of. */
const WARNED_DAYS = 30;

/**
 * Whether the sharing protocol with an organisation holds on a day (Phnom Penh). Before it is signed and after it
 * has ended, figures only go there (dictionary §3.1); its last day still counts.
 */
export function protocolStanding(
  { ispSignedOn, ispExpiresOn }: ProtocolDays,
  day: string,
): "holds" | "protocol_missing" | "protocol_expired" {
  if (ispSignedOn === null || ispSignedOn > day) return "protocol_missing";
  return ispExpiresOn !== null && ispExpiresOn < day ? "protocol_expired" : "holds";
}

/** How many days a protocol still holds when it ends within thirty; else null, and null once it is over. */
export function protocolDaysLeft(org: ProtocolDays, day: string): number | null {
  if (org.ispExpiresOn === null || protocolStanding(org, day) !== "holds") return null;
  const left = daysBetween(day, org.ispExpiresOn);
  return left <= WARNED_DAYS ? left : null;
}
