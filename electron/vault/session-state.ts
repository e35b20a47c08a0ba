import { AppError, type ErrorCode } from "../../shared/errors";
import type { SessionPerson } from "./key-work";

/** Who is at work. Main keeps no key; it only knows that the door is open, and to whom. */
export class SessionState {
  #person: SessionPerson | null = null;
  #notOpened: ErrorCode | null = null;

  get isOpen(): boolean {
    return this.#person !== null;
  }

  /** Null when nobody is. */
  get person(): SessionPerson | null {
    return this.#person;
  }

  /** Why the store did not open in the session before; null when it did, or there was none. */
  get notOpened(): ErrorCode | null {
    return this.#notOpened;
  }

  open(person: SessionPerson): void {
    this.#person = person;
    this.#notOpened = null;
  }

  /** `notOpened` as above: what the next page says at the door. */
  close(notOpened: ErrorCode | null = null): void {
    this.#person = null;
    this.#notOpened = notOpened;
  }

  /** Throws `locked` unless someone has unlocked: files and prints are for people at work. */
  requireOpen(): void {
    if (this.#person === null) throw new AppError("locked");
  }
}
