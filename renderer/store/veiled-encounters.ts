import type { AnyRecord } from "../../shared/domain/any-record";
import type { OperationContent } from "../../shared/domain/operation";

/** The record without the links of an operation to files that this person may not know of (dictionary §11 R4). */
export function withoutHiddenLinks<R extends AnyRecord>(
  record: R,
  visiblePersons: () => ReadonlySet<string>,
): R {
  if (record.kind !== "operation") return record;
  const { encounters } = record.operation;
  if (encounters.every(({ linkedPersonId }) => linkedPersonId === null)) return record;
  const visible = visiblePersons();
  const shown = encounters.map((one) =>
    one.linkedPersonId === null || visible.has(one.linkedPersonId)
      ? one
      : { ...one, linkedPersonId: null },
  );
  return { ...record, operation: { ...record.operation, encounters: shown } };
}

/** What is saved of an operation that was read without those links: as they are held, unless others came. */
export function withHeldLinks(
  given: OperationContent,
  held: OperationContent | null,
  visiblePersons: ReadonlySet<string>,
): OperationContent {
  const hidden = new Map(
    (held?.encounters ?? []).flatMap(({ encounterId, linkedPersonId }) =>
      linkedPersonId === null || visiblePersons.has(linkedPersonId)
        ? []
        : [[encounterId, linkedPersonId] as const],
    ),
  );
  const encounters = given.encounters.map((one) => ({
    ...one,
    linkedPersonId: one.linkedPersonId ?? hidden.get(one.encounterId) ?? null,
  }));
  return { ...given, encounters };
}
