import { sha256Hex } from "./digest";
import type { PublicKeys } from "./identity";
import { joinBytes } from "./web-bytes";

/**
 * What two people read to each other before they trust keys: 32 hex digits (128 bits) of
 * SHA-256(age recipient as text ‖ signing public key), as `7F2A 09C4 …` in 8 groups.
 */
export async function fingerprintOf(publicCard: PublicKeys): Promise<string> {
  const recipient = new TextEncoder().encode(publicCard.ageRecipient);
  const digest = await sha256Hex(joinBytes([recipient, publicCard.signingPublicRaw]));
  return (digest.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join(" ");
}
