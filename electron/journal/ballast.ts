import path from "node:path";
import type { JournalDisk } from "./journal-disk";
import type { JournalLimits } from "./journal-limits";
import { preallocate } from "./overwrite";

const BALLAST_NAME = "ballast";

/** A file of zeros that is given up when last words need room, and written again when there is some. */
export class Ballast {
  readonly #disk: JournalDisk;
  readonly #journalDir: string;
  readonly #limits: JournalLimits;

  constructor(disk: JournalDisk, journalDir: string, limits: JournalLimits) {
    this.#disk = disk;
    this.#journalDir = journalDir;
    this.#limits = limits;
  }

  /** Gives its room back; false when there was none. */
  async release(): Promise<boolean> {
    if (!(await this.#stands())) return false;
    await this.#disk.remove(path.join(this.#journalDir, BALLAST_NAME));
    await this.#disk.syncFolder(this.#journalDir);
    return true;
  }

  /** Makes it where it is missing, unless that would itself bring the disk near the guard. */
  async restore(): Promise<void> {
    const { ballastBytes, guardBytes } = this.#limits;
    if (await this.#stands()) return;
    if ((await this.#disk.freeBytes(this.#journalDir)) < guardBytes + 2 * ballastBytes) return;
    await preallocate(this.#disk, path.join(this.#journalDir, BALLAST_NAME), ballastBytes);
  }

  async #stands(): Promise<boolean> {
    return (await this.#disk.list(this.#journalDir)).includes(BALLAST_NAME);
  }
}
