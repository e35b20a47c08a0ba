import type {} from "electron";
import { answerKdfQuestion } from "./argon2";
import type { KdfAnswer, KdfQuestion } from "./password-kdf";

// Entry of a short-lived utility process: one question, one answer. The process then ends, and with
// it every copy of the passphrase that WebAssembly's memory held.
process.parentPort.once("message", ({ data }: { data: KdfQuestion }) => {
  void answerKdfQuestion(data)
    .catch((): KdfAnswer => ({ failed: true }))
    .then((answer) => {
      process.parentPort.postMessage(answer);
    });
});
