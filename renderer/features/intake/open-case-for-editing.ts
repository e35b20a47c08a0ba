import { randomUuid } from "../../../shared/crypto/random";
import { INTAKE_STEPS, type IntakeStep } from "../../../shared/domain/completeness";
import type { ErrorCode } from "../../../shared/errors";
import { err, ok, type Result } from "../../../shared/result";
import type { Draft, VaultApi } from "../../store/vault-api";
import { contentOf } from "../../../shared/domain/case-record";
import { valueAt } from "./case-check";

type EditingVault = Pick<VaultApi, "get" | "saveDraft" | "listDrafts">;

/** One entry of a list of the form, or the list itself when the entry is not in it any more. */
export interface EntryPlace {
  readonly list: string;
  /** The name of the field that holds the id of an entry, and the id. */
  readonly idName: string;
  readonly id: string;
  /** The field of the entry to begin at. */
  readonly field: string;
}

/**
 * Opens a saved case in the form and gives the address to go to. A working copy that is there already is
 * taken up again, so that nothing typed is lost; the form says when the case was saved since. With an
 * entry the form begins there.
 */
export async function openCaseForEditing(
  vault: EditingVault,
  caseId: string,
  step: IntakeStep = INTAKE_STEPS[0],
  entry: EntryPlace | null = null,
): Promise<Result<string, ErrorCode>> {
  const address = ({ draftId, values }: Pick<Draft, "draftId" | "values">): string =>
    `/intake/${draftId}/${step}${entry === null ? "" : `?at=${pathOf(values, entry)}`}`;
  const drafts = await vault.listDrafts();
  const begun = drafts.find((draft) => draft.form === "case" && draft.recordId === caseId);
  if (begun !== undefined) return ok(address(begun));
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
  return saved.ok ? ok(address(draft)) : saved;
}

function pathOf(values: unknown, { list, idName, id, field }: EntryPlace): string {
  const entries: unknown = valueAt(values, [list]);
  if (!Array.isArray(entries)) return list;
  const index = entries.findIndex((entry: unknown) => valueAt(entry, [idName]) === id);
  return index === -1 ? list : `${list}.${String(index)}.${field}`;
}
