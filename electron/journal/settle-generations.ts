import path from "node:path";
import { hasJournal, listGenerations, removeGeneration } from "./generation-folder";
import type { JournalDisk } from "./journal-disk";
import { readIntent, removeIntent } from "./switch-intent";

export type SettleParts = {
  readonly disk: JournalDisk;
  readonly journalDir: string;
  /** Overwrites and removes an attachment; one that is not there is no error. */
  readonly removeAttachment: (attachmentId: string) => Promise<void>;
};

/**
 * Brings an erasure that was cut short to one of its two ends, and removes every generation but
 * `present`, the one that the key file names. Nothing is touched unless `present` has a journal of its
 * own: an old copy of the key file must never cost the journal that it does not know.
 */
export async function settleGenerations(parts: SettleParts, present: string): Promise<void> {
  const { disk, journalDir, removeAttachment } = parts;
  if (!(await hasJournal(disk, path.join(journalDir, present)))) return;
  const intent = await readIntent(disk, journalDir);
  if (intent?.to === present) {
    for (const attachmentId of intent.removedAttachments) await removeAttachment(attachmentId);
  }
  for (const generation of await listGenerations(disk, journalDir)) {
    if (generation !== present) await removeGeneration(disk, journalDir, generation);
  }
  // Last: as long as it stands, the next start does all of this again.
  if (intent !== null) await removeIntent(disk, journalDir);
}
