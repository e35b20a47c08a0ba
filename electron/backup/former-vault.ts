import path from "node:path";
import { hasJournal, listGenerations } from "../journal/generation-folder";
import type { JournalDisk } from "../journal/journal-disk";
import type { RestoreDisk } from "./restore-disk";
import type { RestorePlaces } from "./restore-backup";
import { setAside } from "./set-aside";

export type FormerVaultParts = {
  readonly places: Pick<RestorePlaces, "journalDir" | "attachmentsDir">;
  readonly journalDisk: JournalDisk;
  readonly disk: Pick<RestoreDisk, "list" | "exists" | "rename">;
  /** Empties the working copy: it can be made again from a journal, and lies where nobody can rename it. */
  readonly clearDatabase: () => Promise<void>;
};

/** What a house has left behind whose key file is gone: sealed, and of no use without it. */
export class FormerVault {
  readonly #parts: FormerVaultParts;

  constructor(parts: FormerVaultParts) {
    this.#parts = parts;
  }

  /** Whether a journal stands there. */
  async stands(): Promise<boolean> {
    const { journalDisk, places } = this.#parts;
    for (const generation of await listGenerations(journalDisk, places.journalDir)) {
      if (await hasJournal(journalDisk, path.join(places.journalDir, generation))) return true;
    }
    return false;
  }

  /**
   * Makes room for a new house: journal and attachments get other names (`*.before-start-1`), so that the
   * key file or a backup can still be found one day. The journal goes last: until then it stands.
   */
  async setAside(): Promise<void> {
    const { disk, places, clearDatabase } = this.#parts;
    if (!(await this.stands())) return;
    await clearDatabase();
    const { attachmentsDir, journalDir } = places;
    if ((await disk.list(attachmentsDir)).length > 0) {
      await setAside(disk, attachmentsDir, "start");
    }
    await setAside(disk, journalDir, "start");
  }
}
