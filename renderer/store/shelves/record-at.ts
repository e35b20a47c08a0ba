import { recordId, type AnyRecord } from "../../../shared/domain/any-record";
import type { OpenedPack } from "./pack-codec";
import type { Place } from "./places";

/** The record in a slot, when it is the one that should be there. */
export function recordAt(
  pack: OpenedPack,
  { slot }: Pick<Place, "slot">,
  id: string,
  rev: number,
): AnyRecord | null {
  const record = pack.record(slot);
  const isRight = record !== null && recordId(record) === id && record.meta.rowVersion === rev;
  return isRight ? record : null;
}
