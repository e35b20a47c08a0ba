import type { Draft, VaultApi } from "../../store/vault-api";
import { isUnchanged } from "./case-change";
import { contentOf } from "../../../shared/domain/case-record";
import { isStale, standingOn, type Standing } from "./standing";

export interface OpenedDraft {
  readonly draft: Draft;
  readonly standing: Standing;
}

type DraftVault = Pick<VaultApi, "getDraft" | "get" | "getVersion">;

/**
 * The draft with how it stands to the file, or null when it is not here. A copy of an older version in
 * which nobody typed says nothing: the version that is saved now takes its place. Throws what the vault
 * throws.
 */
export async function openDraft(vault: DraftVault, draftId: string): Promise<OpenedDraft | null> {
  const draft = await vault.getDraft(draftId);
  if (draft === null) return null;
  const record = await vault.get("case", draft.recordId);
  const standing = standingOn(draft.baseVersion, record);
  if (record === null || !isStale(standing)) return { draft, standing };
  const base = await vault.getVersion(draft.recordId, draft.baseVersion);
  const isIdle = base?.kind === "case" && isUnchanged(draft.values, contentOf(base));
  if (!isIdle && !isUnchanged(draft.values, contentOf(record))) return { draft, standing };
  const baseVersion = record.meta.rowVersion;
  return {
    draft: { ...draft, baseVersion, values: contentOf(record) },
    standing: standingOn(baseVersion, record),
  };
}
