import { AppError } from "../../shared/errors";
import type { SessionPerson } from "./key-work";

/** Who is at work. Main keeps no key; it only knows that the door is open, and to whom. */
export class SessionState {
  #person: SessionPerson | null = null;

  get isOpen(): boolean {
    return this.#person !== null;
  }

  /** Null when nobody is. */
  get person(): SessionPerson | null {
    return this.#person;
  }

  open(person: SessionPerson): void {
    this.#person = person;
  }

  close(): void {
    this.#person = null;
  }

  /** Throws `locked` unless someone has unlocked: files and prints are for people at work. */
  requireOpen(): void {
    if (this.#person === null) throw new AppError("locked");
  }
}
