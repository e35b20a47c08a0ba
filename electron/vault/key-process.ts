import type {} from "electron";
import { codeOf } from "../../shared/errors";
import { makeDoor } from "../../shared/vault/door-box";
import { answerDoor } from "./answer-door";
import { argon2Kdf } from "./argon2";
import type { KeyFailure, KeyGreeting, KeyTask } from "./key-process-messages";

// Entry of a short-lived utility process: one key pair, one question, one answer. Then main ends it, and
// with it every copy of passphrase and root key that WebAssembly, strings or the heap held.
const door = await makeDoor();
process.parentPort.once("message", ({ data }: { data: KeyTask }) => {
  void answerDoor(door, argon2Kdf, data)
    .catch((thrown: unknown): KeyFailure => {
      return { failed: codeOf(thrown) === "bad_request" ? "bad_request" : "internal" };
    })
    .then((answer) => {
      process.parentPort.postMessage(answer);
    });
});
const greeting: KeyGreeting = { doorKey: door.doorKey };
process.parentPort.postMessage(greeting);
