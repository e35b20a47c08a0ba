import type { AppMode } from "../export/file-kinds";
import { Journal, type JournalParts } from "../journal/journal";
import { JOURNAL_LIMITS } from "../journal/journal-limits";
import { nodeJournalDisk } from "../journal/node-journal-disk";
import { SnapshotDesk } from "../journal/snapshot-desk";
import type { Clock } from "../platform/clock";
import type { Log } from "../platform/log";
import type { DataPaths } from "../platform/paths";
import type { Vault } from "../vault/vault";

export type JournalSetting = {
  readonly paths: DataPaths;
  readonly clock: Clock;
  readonly log: Log;
  readonly mode: AppMode;
  readonly vault: Pick<
    Vault,
    "generation" | "isJournalUsed" | "noteJournalUse" | "replaceStoreKey"
  >;
  readonly removeAttachment: JournalParts["removeAttachment"];
};

/** The journal on the real disk, and the desk where its snapshots are written. */
export function composeJournal({
  paths,
  clock,
  log,
  mode,
  vault,
  removeAttachment,
}: JournalSetting) {
  const shared = { disk: nodeJournalDisk, limits: JOURNAL_LIMITS, journalDir: paths.journalDir };
  const journal = new Journal({
    ...{ ...shared, log, mode, removeAttachment },
    generation: () => vault.generation(),
    isUsed: () => vault.isJournalUsed(),
    noteUse: () => vault.noteJournalUse(),
    replaceStoreKey: (to, sealedStoreKey) => vault.replaceStoreKey(to, sealedStoreKey),
  });
  const snapshots = new SnapshotDesk({ ...shared, clock });
  return {
    journal,
    snapshots,
    /** At the end of a session: unfinished snapshots go, and the next session reads the disk anew. */
    async close(): Promise<void> {
      await snapshots.abortAll();
      await journal.close();
    },
  };
}
