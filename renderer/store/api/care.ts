import type { ErrorCode } from "../../../shared/errors";
import type { SnapshotInfo } from "../../../shared/ipc/journal-contract";
import type { Result } from "../../../shared/result";

/**
 * How the store was found at unlock. `clean`: as it was left. `caught_up`: the last saves were taken from
 * the journal. `rebuilt`: made anew from snapshot and journal. `healed`: the journal was damaged and made
 * whole from the store. `loss`: what the journal can no longer give and the store did not have.
 */
export type OpeningKind = "clean" | "caught_up" | "rebuilt" | "healed" | "loss";

export interface OpeningReport {
  readonly kind: OpeningKind;
  readonly tookMs: number;
  readonly recordCount: number;
  /**
   * `loss`, and `healed` when the end of the journal was gone, so that nobody knows what the last save was:
   * everything up to this time is here; later saves may be missing. UTC.
   */
  readonly wholeUntil: string | null;
  /** `loss` only: how many acknowledged frames could not be read. */
  readonly missingFrames: number;
}

export interface OpeningProgress {
  readonly stage: "keys" | "check" | "replay" | "rebuild" | "lists";
  /** 0 to 1 within the stage. */
  readonly done: number;
}

export interface HealthReport {
  readonly opening: OpeningReport;
  readonly recordCount: number;
  readonly journalBytes: number;
  readonly snapshots: readonly SnapshotInfo[];
  readonly freeBytes: number;
  readonly isDiskLow: boolean;
  /** Rows that do not open; kept, not shown, not counted. */
  readonly damagedRowIds: readonly string[];
  /** The next opening takes damaged rows from the journal. */
  readonly isRepairDue: boolean;
}

/** What reading everything once, from the first byte to the last, has shown. */
export interface ScrubReport {
  readonly isWhole: boolean;
  readonly recordCount: number;
  readonly frameCount: number;
  /** The last save that is in what was read. UTC; null when nothing is. */
  readonly upTo: string | null;
  readonly tookMs: number;
}

/** Who locks, and when: for the whole house. */
export interface HouseSettings {
  /** 1 to 5 (dictionary §11 R14). */
  readonly idleMinutes: number;
  /** How many people can sleep here; null until somebody has said. */
  readonly bedCapacity: number | null;
}

/** The health of the store, its snapshots and backups. */
export interface CareApi {
  health(): Promise<HealthReport>;
  /** Reads journal and newest snapshot whole; heals from the store what is damaged. `journal_damaged`. */
  checkJournal(onProgress: (done: number) => void): Promise<Result<ScrubReport, ErrorCode>>;
  /**
   * Compacts, has damaged rows repaired at the next opening, and writes a snapshot when one is due; the page
   * calls it when nobody has typed for a while.
   */
  idle(): Promise<void>;
  /** A snapshot now, so that a backup is small and quick to restore. */
  makeSnapshot(onProgress: (done: number) => void): Promise<Result<null, ErrorCode>>;
  /** The restore drill: opens every row of an opened backup with the keys of this vault; writes nothing. */
  tryBackup(
    token: string,
    onProgress: (done: number) => void,
  ): Promise<Result<ScrubReport, ErrorCode>>;
  houseSettings(): Promise<HouseSettings>;
  /** A supervisor only: `not_allowed`. */
  saveHouseSettings(settings: HouseSettings): Promise<Result<null, ErrorCode>>;
}
