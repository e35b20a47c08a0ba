import { randomUuid } from "../../../shared/crypto/random";
import type { Draft } from "../../store/vault-api";

/** What a working copy is of: a new record (version 0), or the version that was opened. */
export type DraftOf = Pick<Draft, "form" | "recordId" | "baseVersion" | "values">;

/** A working copy of a record that is edited in one page. */
export function recordDraft(of: DraftOf, now: Date): Draft {
  return {
    ...of,
    draftId: randomUuid(),
    step: "",
    focusedField: null,
    updatedAt: now.toISOString(),
  };
}
