import { z } from "../../shared/zod";
import { CAP_MEMORY_KIB, CAP_PASSES, FLOOR_MEMORY_KIB, FLOOR_PASSES } from "./kdf-limits";
import { sealedBytes } from "./sealed-text";

/** What calibration aims at, and the most memory it takes: old machines have 4 GB in all. */
const TARGET_MS = 1000;
const CALIBRATED_MEMORY_KIB = 256 * 1024;

/** The Argon2id parameters that stand beside a slot. Values outside floor and cap do not parse. */
export const kdfCostSchema = z.strictObject({
  algorithm: z.literal("argon2id"),
  memoryKib: z.int().min(FLOOR_MEMORY_KIB).max(CAP_MEMORY_KIB),
  passes: z.int().min(FLOOR_PASSES).max(CAP_PASSES),
  salt: sealedBytes(16),
});

export type KdfCost = z.output<typeof kdfCostSchema>;

/** The least that a slot may cost. For practice, where nothing is protected and nobody should wait. */
export function floorKdfCost(salt: Uint8Array<ArrayBuffer>): KdfCost {
  return { algorithm: "argon2id", memoryKib: FLOOR_MEMORY_KIB, passes: FLOOR_PASSES, salt };
}

/** Memory first, because it is what costs an attacker; then passes. Argon2id's time is their product. */
export function chooseKdfCost(floorRunMs: number, salt: Uint8Array<ArrayBuffer>): KdfCost {
  const factor = TARGET_MS / Math.max(floorRunMs, 1);
  const wantedMib = Math.floor((FLOOR_MEMORY_KIB / 1024) * factor);
  const memoryKib = clamp(wantedMib * 1024, FLOOR_MEMORY_KIB, CALIBRATED_MEMORY_KIB);
  const factorLeft = factor / (memoryKib / FLOOR_MEMORY_KIB);
  const passes = clamp(Math.floor(FLOOR_PASSES * factorLeft), FLOOR_PASSES, CAP_PASSES);
  return { algorithm: "argon2id", memoryKib, passes, salt };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
