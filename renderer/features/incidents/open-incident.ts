import { incidentContentSchema } from "../../../shared/domain/incident";
import type { Draft, VaultApi } from "../../store/vault-api";
import { incidentDraft } from "./incident-draft";

type IncidentVault = Pick<VaultApi, "listDrafts" | "get" | "getVersion">;

/**
 * A working copy of a saved incident, or null when there is none. One that is there already is taken up
 * again, so that nothing typed is lost; unless it is of an older version and nobody typed in it. Throws
 * what the vault throws.
 */
export async function openIncident(
  vault: IncidentVault,
  incidentId: string,
  now: Date,
): Promise<Draft | null> {
  const drafts = await vault.listDrafts();
  const begun = drafts.find((one) => one.form === "incident" && one.recordId === incidentId);
  const record = await vault.get("incident", incidentId);
  if (record === null) return begun ?? null;
  const { incident, meta } = record;
  const opened = incidentDraft(incidentId, incident, meta.rowVersion, now);
  if (begun === undefined) return opened;
  if (begun.baseVersion === meta.rowVersion) return begun;
  const base = await vault.getVersion(incidentId, begun.baseVersion);
  const isIdle = base?.kind === "incident" && isSame(begun.values, base.incident);
  // Under the old id, so that saving or typing takes the idle copy away.
  return isIdle || isSame(begun.values, incident) ? { ...opened, draftId: begun.draftId } : begun;
}

/** Both come out of the same schema, so the order of their keys is the same. */
function isSame(values: unknown, incident: unknown): boolean {
  const read = incidentContentSchema.safeParse(values);
  const saved = incidentContentSchema.safeParse(incident);
  return read.success && saved.success && JSON.stringify(read.data) === JSON.stringify(saved.data);
}
