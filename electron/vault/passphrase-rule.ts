import { AppError } from "../../shared/errors";
import { MIN_PASSPHRASE_CHARACTERS } from "../../shared/vault/door";

/** Throws `weak_passphrase`. Counts characters as people see them typed, not bytes. */
export function requireLongPassphrase(passphrase: string): void {
  if (Array.from(passphrase.normalize("NFC")).length < MIN_PASSPHRASE_CHARACTERS) {
    throw new AppError("weak_passphrase");
  }
}
