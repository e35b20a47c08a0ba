import type { KdfCost } from "./kdf-cost";

/** Argon2id, or what stands for it in tests. */
export interface PasswordKdf {
  /** How long one run at the floor takes on this machine. */
  measureFloorMs(): Promise<number>;
  /** The 32-byte key-encryption key; the caller wipes it. */
  derive(passphraseBytes: Uint8Array, cost: KdfCost): Promise<Uint8Array>;
}
