import type { FieldValues } from "react-hook-form";
import type { Draft, VaultApi } from "../../store/vault-api";
import { recordDraft } from "./record-draft";
import type { RecordKind } from "./record-kind";

type RecordVault = Pick<VaultApi, "listDrafts" | "get" | "getVersion">;

/**
 * A working copy of a saved record, or null when there is none. One that is there already is taken up
 * again, so that nothing typed is lost; unless it is of an older version and nobody typed in it. Throws
 * what the vault throws.
 */
export async function openRecord<V extends FieldValues, C>(
  vault: RecordVault,
  kind: RecordKind<V, C>,
  recordId: string,
  now: Date,
): Promise<Draft | null> {
  const { form, contentOf } = kind;
  const drafts = await vault.listDrafts();
  const begun = drafts.find((one) => one.form === form && one.recordId === recordId);
  const record = await vault.get(form, recordId);
  const content = record === null ? null : contentOf(record);
  if (record === null || content === null) return begun ?? null;
  const baseVersion = record.meta.rowVersion;
  const opened = recordDraft({ form, recordId, baseVersion, values: content }, now);
  if (begun === undefined) return opened;
  if (begun.baseVersion === baseVersion) return begun;
  const base = await vault.getVersion(recordId, begun.baseVersion);
  const isIdle = base !== null && isSame(kind, begun.values, contentOf(base));
  // Under the old id, so that saving or typing takes the idle copy away.
  return isIdle || isSame(kind, begun.values, content)
    ? { ...opened, draftId: begun.draftId }
    : begun;
}

/** Both come out of the same schema, so the order of their keys is the same. */
function isSame<V extends FieldValues, C>(
  { schema }: RecordKind<V, C>,
  values: unknown,
  content: unknown,
): boolean {
  const [read, saved] = [schema.safeParse(values), schema.safeParse(content)];
  return read.success && saved.success && JSON.stringify(read.data) === JSON.stringify(saved.data);
}
