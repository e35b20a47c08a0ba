import { mayReadCases } from "../../shared/domain/access";
import { AppError } from "../../shared/errors";
import type { SessionUser } from "../../shared/vault/door";

/**
 * Throws `not_allowed` for trainers and auditors. Figures of a small house tell of people, too, and so does
 * to whom it sends files.
 */
export function requireReader(role: SessionUser["role"]): void {
  if (!mayReadCases(role)) throw new AppError("not_allowed");
}
