import { AppError } from "../../shared/errors";

/** Whether someone is at work. Main keeps no key; it only knows that the door is open. */
export class SessionState {
  #isOpen = false;

  get isOpen(): boolean {
    return this.#isOpen;
  }

  open(): void {
    this.#isOpen = true;
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Throws `locked` unless someone has unlocked: files and prints are for people at work. */
  requireOpen(): void {
    if (!this.#isOpen) throw new AppError("locked");
  }
}
