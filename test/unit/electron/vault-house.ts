import path from "node:path";
import type { AppMode } from "../../../electron/export/file-kinds";
import { answerDoor } from "../../../electron/vault/answer-door";
import { createKeyFileStore, type KeyFileStore } from "../../../electron/vault/key-file-store";
import type { KeyTask, StartKeyProcess } from "../../../electron/vault/key-process-messages";
import type { PasswordKdf } from "../../../electron/vault/password-kdf";
import { SessionState } from "../../../electron/vault/session-state";
import { TryDelay } from "../../../electron/vault/try-delay";
import { Vault, type VaultParts } from "../../../electron/vault/vault";
import type { Bridge } from "../../../renderer/bridge";
import { askDoor, type DoorQuestion } from "../../../renderer/session/door-client";
import { AppError, codeOf } from "../../../shared/errors";
import { err, ok } from "../../../shared/result";
import type { DoorAsk, DoorReply } from "../../../shared/vault/door";
import { makeDoor } from "../../../shared/vault/door-box";
import { NEW_VAULT } from "../../contract/samples";
import { fakeClock, fakeKdf, fakeLog, tempFolder } from "./fakes";

/** Key processes inside this one: the same code behind the same boxes, but for Argon2id. */
export function keyProcessesHere(kdf: PasswordKdf) {
  const tasks: KeyTask[] = [];
  const ended: number[] = [];
  let started = 0;
  const start: StartKeyProcess = async () => {
    const own = (started += 1);
    const door = await makeDoor();
    let refuse: (error: AppError) => void = () => undefined;
    const isGone = new Promise<never>((_, reject) => (refuse = reject));
    isGone.catch(() => undefined);
    return {
      doorKey: door.doorKey,
      ask: (task) => {
        tasks.push(task);
        return Promise.race([isGone, answerDoor(door, kdf, task)]);
      },
      end: () => {
        ended.push(own);
        refuse(new AppError("internal"));
      },
    };
  };
  return { start, tasks, ended, started: () => started };
}

/** A house with main's whole side of the door, and a page that asks. Nothing is made yet. */
export async function emptyHouse(
  given: { mode?: AppMode; files?: Partial<KeyFileStore>; former?: VaultParts["former"] } = {},
) {
  const folder = await tempFolder();
  const keyFilePath = path.join(folder, "vault", "keys.json");
  const { kdf, derived } = fakeKdf();
  const { clock, advance, waitedMs } = fakeClock();
  const log = fakeLog();
  const session = new SessionState();
  const processes = keyProcessesHere(kdf);
  const files = { ...createKeyFileStore(keyFilePath, log), ...given.files };
  const mode = given.mode ?? "real";
  const former = given.former ?? {
    stands: () => Promise.resolve(false),
    setAside: () => Promise.resolve(),
  };
  const newVault = () => {
    const tries = new TryDelay(path.join(folder, "vault", "tries.json"), clock);
    const startKeyProcess = processes.start;
    return new Vault({ mode, files, startKeyProcess, tries, session, clock, former });
  };
  let vault = newVault();
  const replies: Uint8Array[] = [];
  const bridge = {
    invoke: async (channel: string, request: never) => {
      try {
        if (channel === "vault:door") return ok(await vault.openDoor());
        const reply = await vault.ask(request);
        replies.push(reply.answer);
        return ok(reply);
      } catch (thrown) {
        return err(codeOf(thrown));
      }
    },
    onNotification: () => () => undefined,
  } as unknown as Bridge;
  const ask = <A extends DoorAsk>(question: DoorQuestion<A>) => askDoor<A>(bridge, question);
  /** The answer of a question that has to succeed. */
  const get = async <A extends DoorAsk>(question: DoorQuestion<A>): Promise<DoorReply<A>> => {
    const answer = await ask(question);
    if (!answer.ok) throw new Error(`refused: ${answer.error.code}`);
    return answer.value;
  };
  /** Why a question is refused. */
  const refusal = async <A extends DoorAsk>(question: DoorQuestion<A>) => {
    const answer = await ask(question);
    if (answer.ok) throw new Error("was not refused");
    return answer.error.code;
  };
  const lock = () => {
    session.close();
    vault.closeDoors();
  };
  const restart = () => {
    session.close();
    vault = newVault();
  };
  return {
    ...{ keyFilePath, copyPath: `${keyFilePath}.bak`, files, log, session, derived, processes },
    ...{ ask, get, refusal, lock, restart, advance, waitedMs, replies, clock },
    vault: () => vault,
  };
}

export const SUPERVISOR = { loginName: "dara", passphrase: NEW_VAULT.passphrase };

/** A house that was just made; its supervisor is at work. */
export async function newHouse(given: Parameters<typeof emptyHouse>[0] = {}) {
  const house = await emptyHouse(given);
  const { grant, sheets } = await house.get({ ask: "create", vault: NEW_VAULT });
  /** Locks, and opens again for somebody. */
  const enter = async (loginName: string, passphrase: string) => {
    house.lock();
    return (await house.get({ ask: "unlock", loginName, passphrase })).grant;
  };
  return { ...house, grant, sheets: sheets as [string, string, string, string, string], enter };
}
