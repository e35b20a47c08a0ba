import { argon2id } from "hash-wasm";
import { FLOOR_MEMORY_KIB, FLOOR_PASSES } from "./kdf-limits";
import type { KdfAnswer, KdfQuestion } from "./password-kdf";

const KEY_BYTES = 32;

/** Answers one question. Runs for about a second and blocks its thread: never call it in main itself. */
export async function answerKdfQuestion(question: KdfQuestion): Promise<KdfAnswer> {
  if (question.ask === "measure") {
    const startMs = performance.now();
    await run(new Uint8Array(16), new Uint8Array(16), FLOOR_MEMORY_KIB, FLOOR_PASSES);
    return { elapsedMs: performance.now() - startMs };
  }
  const { passphraseBytes, salt, memoryKib, passes } = question;
  return { key: await run(passphraseBytes, salt, memoryKib, passes) };
}

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
