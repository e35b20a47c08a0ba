import { sha256Hex } from "../crypto";

/**
 * An id of a demo record: shaped like UUID v4, but the same on every machine for the same seed and
 * label ("org:shelter", "user:desk", …), so that trainees' files fit together. Never for real records.
 */
export async function demoUuid(seed: number, label: string): Promise<string> {
  const hex = await sha256Hex(new TextEncoder().encode(`chumrok demo id ${seed} ${label}`));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}
