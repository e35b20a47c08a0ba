import { utilityProcess } from "electron";
import { AppError } from "../../shared/errors";
import type { KdfCost } from "./kdf-cost";
import type { KdfAnswer, KdfQuestion, PasswordKdf } from "./password-kdf";

/** The dearest allowed header (1 GiB, 10 passes) on a slow machine stays below this. */
const KDF_TIMEOUT_MS = 180_000;

/** Argon2id in a process of its own, which ends after each answer. */
export class UtilityProcessKdf implements PasswordKdf {
  readonly #entryPath: string;

  constructor(entryPath: string) {
    this.#entryPath = entryPath;
  }

  async measureFloorMs(): Promise<number> {
    const answer = await this.#ask({ ask: "measure" });
    if (!("elapsedMs" in answer)) throw new AppError("internal");
    return answer.elapsedMs;
  }

  async derive(passphraseBytes: Uint8Array, cost: KdfCost): Promise<Uint8Array> {
    const { salt, memoryKib, passes } = cost;
    const answer = await this.#ask({ ask: "derive", passphraseBytes, salt, memoryKib, passes });
    if (!("key" in answer)) throw new AppError("internal");
    return answer.key;
  }

  #ask(question: KdfQuestion): Promise<KdfAnswer> {
    return new Promise((resolve, reject) => {
      const child = utilityProcess.fork(this.#entryPath, [], {
        serviceName: "Chumrok keys",
        stdio: "ignore",
      });
      const timer = setTimeout(() => child.kill(), KDF_TIMEOUT_MS);
      child.once("message", (answer: KdfAnswer) => {
        resolve(answer);
        child.kill();
      });
      child.once("exit", () => {
        clearTimeout(timer);
        reject(new AppError("internal"));
      });
      child.postMessage(question);
    });
  }
}
