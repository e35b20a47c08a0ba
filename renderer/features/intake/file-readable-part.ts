import type { ErrorCode } from "../../../shared/errors";
import { ok, type Result } from "../../../shared/result";
import { answerOf, attempt } from "../../session";
import type { VaultApi } from "../../store/vault-api";
import { hasFiveFields, type CaseCheck } from "./case-check";
import type { DraftSaver } from "./draft-saver";
import type { Standing } from "./standing";

export interface PartToFile {
  readonly check: CaseCheck;
  readonly standing: Standing;
  readonly draftId: string;
}

/**
 * Puts a new person into the lists although some answer cannot be read yet: the file gets what can be,
 * the saved draft keeps every word and from now on corrects that file. Does nothing for a file that is
 * there already, or while one of the five fields of dictionary §1 is missing.
 */
export async function fileReadablePart(
  vault: Pick<VaultApi, "saveCase" | "getDraft" | "saveDraft">,
  saver: Pick<DraftSaver, "stop" | "goOn">,
  { check, standing, draftId }: PartToFile,
): Promise<Result<null, ErrorCode>> {
  const isNew = standing.saved === null && standing.baseVersion === 0;
  if (!isNew || check.readable === null || !hasFiveFields(check.issues)) return ok(null);
  await saver.stop();
  const filed = await answerOf(vault.saveCase(check.readable, 0));
  if (!filed.ok) {
    saver.goOn();
    return filed;
  }
  const draft = await attempt(vault.getDraft(draftId));
  if (!draft.ok) return draft;
  if (draft.value === null) return ok(null);
  const kept = { ...draft.value, baseVersion: filed.value.rowVersion };
  const saved = await answerOf(vault.saveDraft(kept));
  return saved.ok ? ok(null) : saved;
}
