import type { KeyWork, Outcome } from "./key-work";

/** What the key process says first: its public key for the page. */
export interface KeyGreeting {
  readonly doorKey: Uint8Array<ArrayBuffer>;
}

/** What main hands in: the key file as it stands, and the page's sealed question. */
export interface KeyTask extends Omit<KeyWork, "kdf"> {
  readonly keyFile: Uint8Array | null;
  readonly pageKey: Uint8Array;
  readonly question: Uint8Array;
}

/** What main gets back. Nothing in it is secret: the answer is sealed for the page. */
export interface KeyAnswer {
  readonly answer: Uint8Array<ArrayBuffer>;
  /** To be stored durably before the answer is passed on; null when nothing changed. */
  readonly newKeyFile: Uint8Array | null;
  readonly outcome: Outcome;
}

/** The question could not be read or answered at all. */
export interface KeyFailure {
  readonly failed: "bad_request" | "internal";
}

/** One key process, as main holds it. */
export interface KeyProcess {
  readonly doorKey: Uint8Array<ArrayBuffer>;
  /** Once. Rejects with `bad_request`, or `internal` when the process ended without an answer. */
  ask(task: KeyTask): Promise<KeyAnswer>;
  /** Ends it; a question that is under way is rejected. */
  end(): void;
}

/** Starts a key process and waits for its greeting. Rejects with `internal`. */
export type StartKeyProcess = () => Promise<KeyProcess>;
