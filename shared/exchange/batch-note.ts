import { idSchema } from "../domain/ids";
import { z } from "../zod";
import { sha256HexSchema } from "./fields";
import type { ExchangeItem } from "./item";
import type { JsonObject } from "./json";

// What a batch says of itself besides its manifest, which knows no other fields: that it replaces an earlier
// one (dictionary §3.21, §7).

/** The record kind of the note. It is no record: counts of records leave it out. */
export const BATCH_NOTE_KIND = "batch_note";

const batchNoteSchema = z.strictObject({
  /** Of the batch that this one replaces, as its sender called it. */
  supersedesBatchId: idSchema,
  /** Of its manifest line: what the recipient knows it by. */
  supersedesManifestSha256: sha256HexSchema,
});

export type BatchNote = z.output<typeof batchNoteSchema>;

/** The line of a note; its key is the batch that it speaks of. */
export function batchNoteItem(note: BatchNote): ExchangeItem {
  return {
    itemKey: note.supersedesBatchId,
    recordKind: BATCH_NOTE_KIND,
    rowVersion: 1,
    late: false,
    record: note,
  };
}

/** The note of an item (camelCase keys), or null when it is none. */
export function readBatchNote(record: JsonObject): BatchNote | null {
  const note = batchNoteSchema.safeParse(record);
  return note.success ? note.data : null;
}
