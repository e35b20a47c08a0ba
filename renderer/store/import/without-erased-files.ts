import type { AnyRecord } from "../../../shared/domain/any-record";
import { contentSha256 } from "../../../shared/exchange/item";
import type { OpenedItem } from "../../../shared/exchange/open-file";

/**
 * An incident as it may come in where the file of one of its victims was erased: the row stays, under the
 * ids that it has here since, so that its sender brings back no link to the person.
 */
export async function withoutErasedFiles(
  item: OpenedItem<AnyRecord>,
  held: AnyRecord | null,
  erased: ReadonlySet<string>,
): Promise<OpenedItem<AnyRecord>> {
  const { record } = item;
  if (record.kind !== "incident") return item;
  const isErased = (caseId: string | null): boolean => caseId !== null && erased.has(caseId);
  if (!record.incident.victims.some(({ caseId }) => isErased(caseId))) return item;
  const here = held?.kind === "incident" ? held.incident.victims : [];
  const victims = record.incident.victims.map((victim) => {
    if (!isErased(victim.caseId)) return victim;
    const ours = here.find(({ victimKey }) => victimKey === victim.victimKey);
    const { personId, caseId } = ours ?? { personId: victim.personId, caseId: null };
    return { ...victim, personId, caseId };
  });
  const relinked = { ...record, incident: { ...record.incident, victims } };
  return { ...item, record: relinked, contentSha256: await contentSha256(relinked) };
}
