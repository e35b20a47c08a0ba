import { randomUuid } from "../../../shared/crypto/random";
import { INTAKE_STEPS, type IntakeStep } from "../../../shared/domain/completeness";
import type { ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";
import type { Draft, VaultApi } from "../../store/vault-api";
import { contentOf } from "../../../shared/domain/case-record";

type EditingVault = Pick<VaultApi, "get" | "saveDraft" | "listDrafts">;

/**
 * Opens a saved case in the form and gives the address to go to. A working copy that is there already is
 * taken up again, so that nothing typed is lost; the form says when the case was saved since.
 */
export async function openCaseForEditing(
  vault: EditingVault,
  caseId: string,
  step: IntakeStep = INTAKE_STEPS[0],
): Promise<Result<string, ErrorCode>> {
  const drafts = await vault.listDrafts();
  const begun = drafts.find((draft) => draft.form === "case" && draft.recordId === caseId);
  if (begun !== undefined) return ok(`/intake/${begun.draftId}/${step}`);
  const record = await vault.get("case", caseId);
  if (record === null) return err("record_missing");
  const draft: Draft = {
    draftId: randomUuid(),
    form: "case",
    recordId: caseId,
    baseVersion: record.meta.rowVersion,
    step,
    focusedField: null,
    values: contentOf(record),
    updatedAt: new Date().toISOString(),
  };
  const saved = await vault.saveDraft(draft);
  return saved.ok ? ok(`/intake/${draft.draftId}/${step}`) : saved;
}
