import { wipe } from "../../shared/crypto";
import { AppError, codeOf } from "../../shared/errors";
import { err, ok, type Result } from "../../shared/result";
import type { DoorAsk, DoorFailure, DoorRequest } from "../../shared/vault/door";
import type { ProcessDoor } from "../../shared/vault/door-box";
import { approve } from "./approve";
import { createVault } from "./create-vault";
import { openDemo } from "./demo-vault";
import { decodeKeyFile, encodeKeyFile, type KeyFile } from "./key-file";
import type { KeyAnswer, KeyTask } from "./key-process-messages";
import { OTHER, type Done, type KeyWork, type Outcome } from "./key-work";
import type { PasswordKdf } from "./password-kdf";
import { rotateKeys } from "./rotate-keys";
import { checkSheets, makeSheets, recover } from "./sheets";
import { unlock } from "./unlock";
import { addUser, changePassphrase, changeUser } from "./users";

/**
 * Answers one sealed question over a key file: what the key process does in its life. Failures of the
 * act are in the answer, where main cannot read them. Throws only when no answer can be sealed.
 */
export async function answerDoor(
  door: Pick<ProcessDoor, "openQuestion" | "sealAnswer">,
  kdf: PasswordKdf,
  task: KeyTask,
): Promise<KeyAnswer> {
  const { pageKey, mode, nowMs, failedTries, session } = task;
  const request = await door.openQuestion(pageKey, task.question);
  const keys = task.keyFile && decodeKeyFile(task.keyFile);
  const work: KeyWork = { kdf, mode, nowMs, failedTries, session };
  const done = await actOrFail(work, keys, request);
  const answer = done.ok ? ok(done.value.reply) : done;
  try {
    return {
      answer: await door.sealAnswer(pageKey, answer),
      newKeyFile:
        done.ok && done.value.keys !== null
          ? new TextEncoder().encode(encodeKeyFile(done.value.keys))
          : null,
      outcome: outcomeOf(done),
    };
  } finally {
    if (done.ok && "grant" in done.value.reply) wipe(done.value.reply.grant.rootKey);
  }
}

type AnyDone = Done<DoorAsk>;

async function actOrFail(
  work: KeyWork,
  keys: KeyFile | null,
  request: DoorRequest,
): Promise<Result<AnyDone, DoorFailure>> {
  try {
    requirePlace(work, keys, request.ask);
    return await act(work, keys, request);
  } catch (thrown) {
    return err({ code: codeOf(thrown) });
  }
}

async function act(
  work: KeyWork,
  present: KeyFile | null,
  request: DoorRequest,
): Promise<Result<AnyDone, DoorFailure>> {
  if (request.ask === "create") {
    if (present !== null) throw new AppError("vault_exists");
    return ok(await createVault(work, request.vault));
  }
  if (request.ask === "open-demo") {
    return ok(await openDemo(work, present, request.house, request.seed));
  }
  if (present === null) throw new AppError("vault_missing");
  switch (request.ask) {
    case "unlock":
      return ok(await unlock(work, present, request));
    case "add-user":
      return ok(await addUser(work, present, request));
    case "change-user":
      return ok(await changeUser(work, present, request));
    case "change-passphrase":
      return ok(await changePassphrase(work, present, request));
    case "make-sheets":
      return ok(await makeSheets(work, present, request));
    case "check-sheets":
      return checkSheets(work, present, request);
    case "recover":
      return recover(work, present, request);
    case "approve":
      return ok(await approve(work, present, request));
    case "rotate-keys":
      return ok(await rotateKeys(work, present, request));
  }
}

const AT_THE_DOOR: readonly DoorAsk[] = ["create", "unlock", "open-demo", "recover"];

/**
 * What changes the house is for people at work; practice and real never meet. The door answers also when
 * somebody is in: the page stays before it when the right passphrase met a damaged store.
 */
function requirePlace({ mode, session }: KeyWork, keys: KeyFile | null, ask: DoorAsk): void {
  if (session === null && !AT_THE_DOOR.includes(ask)) throw new AppError("locked");
  if (ask === "create" && mode !== "real") throw new AppError("not_allowed");
  if (ask === "open-demo" && mode !== "demo") throw new AppError("not_allowed");
  if (keys !== null && (keys.demo !== null) !== (mode === "demo")) {
    throw new AppError("vault_damaged");
  }
}

function outcomeOf(done: Result<AnyDone, DoorFailure>): Outcome {
  if (done.ok) return done.value.outcome;
  return done.error.code === "wrong_passphrase" ? { kind: "failed" } : OTHER;
}
