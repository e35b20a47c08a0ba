import type { KdfCost } from "./kdf-cost";

/** Argon2id somewhere outside this process's main thread. */
export interface PasswordKdf {
  /** How long one run at the floor takes on this machine. */
  measureFloorMs(): Promise<number>;
  /** The 32-byte key-encryption key; the caller wipes it. Throws `internal` when the process fails. */
  derive(passphraseBytes: Uint8Array, cost: KdfCost): Promise<Uint8Array>;
}

/** What main asks of the key-derivation process, and what it answers; one question per process. */
export type KdfQuestion =
  | { readonly ask: "measure" }
  | {
      readonly ask: "derive";
      readonly passphraseBytes: Uint8Array;
      readonly salt: Uint8Array;
      readonly memoryKib: number;
      readonly passes: number;
    };
export type KdfAnswer =
  { readonly elapsedMs: number } | { readonly key: Uint8Array } | { readonly failed: true };
