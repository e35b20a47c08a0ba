import { argon2id } from "hash-wasm";
import { FLOOR_MEMORY_KIB, FLOOR_PASSES } from "./kdf-limits";
import type { PasswordKdf } from "./password-kdf";

const KEY_BYTES = 32;

/** Argon2id. Runs for about a second and blocks its thread: only the key process calls it. */
export const argon2Kdf: PasswordKdf = {
  async measureFloorMs() {
    const startMs = performance.now();
    await run(new Uint8Array(16), new Uint8Array(16), FLOOR_MEMORY_KIB, FLOOR_PASSES);
    return performance.now() - startMs;
  },
  derive: (passphraseBytes, { salt, memoryKib, passes }) =>
    run(passphraseBytes, salt, memoryKib, passes),
};

function run(password: Uint8Array, salt: Uint8Array, memorySize: number, iterations: number) {
  return argon2id({
    password,
    salt,
    memorySize,
    iterations,
    parallelism: 1,
    hashLength: KEY_BYTES,
    outputType: "binary",
  });
}
