import { AppError } from "../../shared/errors";
import type { ParsedRequest, Reply } from "../../shared/ipc/contract";
import type { AppMode } from "../export/file-kinds";
import type { Clock } from "../platform/clock";
import { toWriteError } from "../platform/write-error";
import { ErasurePermit } from "./erasure-permit";
import { decodeKeyFile, encodeKeyFile, type KeyFile } from "./key-file";
import type { KeyFileStore, LoadedKeys } from "./key-file-store";
import type { KeyAnswer, KeyProcess, StartKeyProcess } from "./key-process-messages";
import type { Outcome } from "./key-work";
import { OpenDoors } from "./open-doors";
import type { SessionState } from "./session-state";
import type { TryDelay } from "./try-delay";

export type VaultParts = {
  readonly mode: AppMode;
  readonly files: KeyFileStore;
  readonly startKeyProcess: StartKeyProcess;
  readonly tries: Pick<TryDelay, "waitMs" | "failedTries" | "failed" | "succeeded">;
  readonly session: SessionState;
  readonly clock: Clock;
  /** The rest of a house whose key file is gone. */
  readonly former: {
    readonly stands: () => Promise<boolean>;
    /** Moves it out of the way of a new house; nothing of its journal is removed. */
    readonly setAside: () => Promise<void>;
  };
};

/**
 * Carries sealed questions to key processes, and keeps the key file (ADR 0013). Neither a passphrase nor
 * the root key is readable here: main learns whether somebody is in, and who.
 */
export class Vault {
  readonly #parts: VaultParts;
  readonly #doors: OpenDoors;
  readonly #erasure: ErasurePermit;
  #asked: KeyProcess | null = null;
  /** Grows with every lock: what was asked before it opens no session after it. */
  #locks = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(parts: VaultParts) {
    this.#parts = parts;
    this.#doors = new OpenDoors(parts.clock);
    this.#erasure = new ErasurePermit(parts.clock);
  }

  /** Finishes what a crash left of the last change. Called once, before anything else. */
  settle(): Promise<void> {
    return this.#oneAtATime(() => this.#parts.files.settle());
  }

  /** `keys_missing`: there is no key file, but a journal that some key file once opened. */
  async state(): Promise<LoadedKeys["state"] | "keys_missing"> {
    const { state } = await this.#parts.files.load();
    if (state !== "missing" || this.#parts.mode === "demo") return state;
    return (await this.#parts.former.stands()) ? "keys_missing" : "missing";
  }

  /** Whether the key file was damaged and its copy serves. */
  async usesKeyCopy(): Promise<boolean> {
    const loaded = await this.#parts.files.load();
    return loaded.state === "ready" && loaded.source === "copy";
  }

  /** The id of the store key; null when there is no key file that can be read. */
  async generation(): Promise<string | null> {
    const loaded = await this.#parts.files.load();
    return loaded.state === "ready" ? loaded.keys.storeKey.generation : null;
  }

  /** Whether a save was ever acknowledged. False when there is no key file that can be read. */
  async isJournalUsed(): Promise<boolean> {
    const loaded = await this.#parts.files.load();
    return loaded.state === "ready" && loaded.keys.isJournalUsed;
  }

  /** Remembers durably that a save was acknowledged. Throws as `replaceStoreKey`. */
  noteJournalUse(): Promise<void> {
    return this.#change((keys) => ({ ...keys, isJournalUsed: true }));
  }

  /**
   * Puts a new store key in place of the old one, whose bytes are overwritten: the commit point of an
   * erasure. Throws `vault_missing`, `vault_damaged`, `vault_newer_version`, `disk_full`, `write_failed`.
   */
  replaceStoreKey(generation: string, sealedStoreKey: Uint8Array): Promise<void> {
    const storeKey = { generation, sealedStoreKey: new Uint8Array(sealedStoreKey) };
    return this.#change((keys) => ({ ...keys, storeKey }));
  }

  /** Uses up the permit of two people for one erasure. Throws `approval_needed` without one. */
  takeErasurePermit(): void {
    this.#erasure.take();
  }

  /**
   * Starts a key process for one question. Throws `internal` when it does not start, `too_many_tries`
   * and starts none when too many are at work.
   */
  async openDoor(): Promise<Reply<"vault:door">> {
    this.#doors.requireRoom();
    const locks = this.#locks;
    return this.#doors.whileBusy(async () => {
      const process = await this.#parts.startKeyProcess();
      if (locks !== this.#locks) {
        process.end();
        throw new AppError("locked");
      }
      return { token: this.#doors.add(process), doorKey: process.doorKey };
    });
  }

  /** One question at a time; failed ones make the next one wait. Codes: see the contract. */
  async ask({ token, ...sealed }: ParsedRequest<"vault:ask">): Promise<Reply<"vault:ask">> {
    const process = this.#doors.take(token);
    const locks = this.#locks;
    const answered = async (): Promise<Reply<"vault:ask">> => {
      try {
        return { answer: await this.#askProcess(process, sealed, locks) };
      } finally {
        this.#asked = null;
        process.end();
      }
    };
    return this.#doors.whileBusy(() => this.#oneAtATime(answered));
  }

  /** What a lock does: no door that was opened before it leads anywhere. */
  closeDoors(): void {
    this.#locks += 1;
    this.#erasure.drop();
    this.#doors.endAll();
    this.#asked?.end();
  }

  async #askProcess(
    process: KeyProcess,
    sealed: Pick<ParsedRequest<"vault:ask">, "pageKey" | "question">,
    locks: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { mode, files, tries, session, clock } = this.#parts;
    const loaded = await files.load();
    if (loaded.state === "damaged" || loaded.state === "newer_version") {
      throw new AppError(`vault_${loaded.state}`);
    }
    const keys = loaded.state === "ready" ? loaded.keys : null;
    await clock.wait(await tries.waitMs());
    this.#requireSameSession(locks);
    this.#asked = process;
    const isAtDoor = !session.isOpen;
    const answer = await process.ask({
      ...sealed,
      mode,
      nowMs: clock.nowMs(),
      failedTries: await tries.failedTries(),
      session: session.person,
      keyFile: keys && new TextEncoder().encode(encodeKeyFile(keys)),
    });
    await this.#store(answer, loaded);
    await this.#count(answer.outcome, isAtDoor);
    this.#requireSameSession(locks);
    this.#heed(answer.outcome);
    return answer.answer;
  }

  #heed(outcome: Outcome): void {
    if (outcome.kind === "opened") {
      this.#parts.session.open(personOf(outcome));
      // What was agreed to for somebody else is not for whoever came in now.
      this.#erasure.drop();
    }
    if (outcome.kind === "approved" && outcome.action === "purge") this.#erasure.give();
  }

  /** Nobody hears of a change that is not on the disk. */
  async #store({ newKeyFile, outcome }: KeyAnswer, loaded: LoadedKeys): Promise<void> {
    if (newKeyFile !== null) {
      if (loaded.state === "missing") await this.#makeRoom();
      await this.#save(decodeKeyFile(newKeyFile));
    } else if (outcome.kind === "opened" && loaded.state === "ready" && loaded.source === "copy") {
      // The copy has just proved to open, so the damaged file is made whole from it. A full disk must
      // not keep people out: then the copy serves the next unlock again.
      await this.#parts.files.save(loaded.keys).catch(() => undefined);
    }
  }

  /** Practice throws away what it finds by itself. */
  async #makeRoom(): Promise<void> {
    const { mode, former } = this.#parts;
    if (mode === "demo") return;
    await former.setAside().catch((thrown: unknown) => {
      throw toWriteError(thrown);
    });
  }

  #change(change: (keys: KeyFile) => KeyFile): Promise<void> {
    return this.#oneAtATime(async () => {
      const loaded = await this.#parts.files.load();
      if (loaded.state !== "ready") throw new AppError(`vault_${loaded.state}`);
      await this.#save(change(loaded.keys));
    });
  }

  async #save(keys: KeyFile): Promise<void> {
    await this.#parts.files.save(keys).catch((thrown: unknown) => {
      throw toWriteError(thrown);
    });
  }

  /** Whoever is in could open with his own passphrase between any two guesses at another's. */
  async #count({ kind }: Outcome, isAtDoor: boolean): Promise<void> {
    if (kind === "failed") await this.#parts.tries.failed();
    const isFresh = (kind === "opened" && isAtDoor) || kind === "recovered";
    if (isFresh) await this.#parts.tries.succeeded();
  }

  #requireSameSession(locks: number): void {
    if (locks !== this.#locks) throw new AppError("locked");
  }

  #oneAtATime<T>(task: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(task);
    this.#queue = run.catch(() => undefined);
    return run;
  }
}

function personOf({ userId, role }: Extract<Outcome, { kind: "opened" }>) {
  return { userId, role };
}
