import type { Draft, VaultApi } from "../../store/vault-api";
import { operationDraft } from "./new-operation";

type OperationVault = Pick<VaultApi, "listDrafts" | "get">;

/**
 * A working copy of a saved operation, or null when there is none. One that was left is taken up again,
 * so that nothing typed is lost; saving it over a newer version asks first. Throws what the vault throws.
 */
export async function openOperation(
  vault: OperationVault,
  operationId: string,
  now: Date,
): Promise<Draft | null> {
  const drafts = await vault.listDrafts();
  const begun = drafts.find((one) => one.form === "operation" && one.recordId === operationId);
  if (begun !== undefined) return begun;
  const record = await vault.get("operation", operationId);
  if (record === null) return null;
  return operationDraft(operationId, record.operation, record.meta.rowVersion, now);
}
