import { AppError } from "../../shared/errors";
import type { Reply } from "../../shared/ipc/contract";
import type { AttachmentStore } from "../attachments/attachment-store";
import type { FileDialogs } from "../export/file-dialogs";
import { BACKUP_EXTENSION, type AppMode } from "../export/file-kinds";
import type { SaveDesk } from "../export/save-desk";
import { TokenTable } from "../export/token-table";
import { diskSource } from "../journal/journal-disk";
import type { FreezableJournal, JournalReader } from "../journal/journal-reader";
import { nodeJournalDisk } from "../journal/node-journal-disk";
import type { Clock } from "../platform/clock";
import type { KeyFileStore } from "../vault/key-file-store";
import { openBackup, type BackupFile } from "./backup-file";
import { ATTACHMENT_EXTENSION } from "./backup-format";
import { noteBackupTime, readBackupTimes } from "./backup-times";
import { forgetRestore, restoreBackup, type RestorePlaces } from "./restore-backup";
import { nodeRestoreDisk } from "./restore-disk";
import { writeBackup, type PartSource } from "./write-backup";

export type BackupDeskParts = {
  readonly mode: AppMode;
  readonly clock: Clock;
  readonly dialogs: FileDialogs;
  readonly saveDesk: SaveDesk;
  readonly files: KeyFileStore;
  readonly journal: FreezableJournal & { readonly close: () => Promise<void> };
  readonly attachments: AttachmentStore;
  readonly places: RestorePlaces;
  readonly timesPath: string;
};

/** Backups of everything: made, tried out, and brought back. Paths stay here; the page holds tokens. */
export class BackupDesk {
  readonly #parts: BackupDeskParts;
  readonly #open: TokenTable<BackupFile>;

  constructor(parts: BackupDeskParts) {
    this.#parts = parts;
    this.#open = new TokenTable(parts.clock, (file) => void file.close());
  }

  /** At start: what an ended program left half done. Never throws. */
  async settle(): Promise<void> {
    const { files, attachments, places } = this.#parts;
    const hasVault = (await files.load()).state !== "missing";
    if (hasVault) await forgetRestore(nodeRestoreDisk, places).catch(() => undefined);
    await attachments.removeUnfinished();
  }

  times(): Promise<Reply<"backup:state">> {
    return readBackupTimes(this.#parts.timesPath);
  }

  /** See `backup:make`. */
  async make(): Promise<Reply<"backup:make">> {
    const { mode, saveDesk, files, journal, timesPath } = this.#parts;
    const createdAt = this.#now();
    const sources = { mode, files, journal, attachments: () => this.#attachments() };
    const saved = await saveDesk.saveStreamed(
      `chumrok-${createdAt.slice(0, 10)}`,
      BACKUP_EXTENSION[mode],
      (sink) => writeBackup(sources, createdAt, sink),
    );
    if (saved === null) return { made: false };
    await noteBackupTime(timesPath, { lastBackupAt: createdAt });
    const { parts, ...about } = saved.content.facts;
    const attachmentCount = parts.filter(({ kind }) => kind === "attachment").length;
    const info = { ...about, sizeBytes: saved.sizeBytes, attachmentCount };
    return { made: true, fileName: saved.fileName, info };
  }

  /** See `backup:open`. */
  async open(): Promise<Reply<"backup:open">> {
    const { mode, dialogs } = this.#parts;
    const filePath = await dialogs.askOpenPath([BACKUP_EXTENSION[mode]]);
    if (filePath === null) return { chosen: false };
    const file = await openBackup(filePath, mode);
    const { fileName, info } = file;
    return { chosen: true, token: this.#open.add(file), fileName, info };
  }

  /** The journal inside an open backup. Throws `target_expired`. */
  readerOf(token: string): JournalReader {
    return this.#open.get(token).journal;
  }

  async close(token: string): Promise<void> {
    await this.#open.take(token).close();
  }

  async triedOut(token: string): Promise<void> {
    this.#open.get(token);
    await noteBackupTime(this.#parts.timesPath, { lastDrillAt: this.#now() });
  }

  /** See `backup:restore`. The token is used up when it succeeds. Throws `vault_exists`. */
  async restore(token: string): Promise<void> {
    const { files, journal, places } = this.#parts;
    const file = this.#open.get(token);
    if ((await files.load()).state !== "missing") throw new AppError("vault_exists");
    await journal.close();
    const saveKeys = files.save.bind(files);
    await restoreBackup(file, { disk: nodeRestoreDisk, places, saveKeys });
    await this.close(token);
  }

  /** On lock and quit. */
  async closeAll(): Promise<void> {
    await Promise.all(this.#open.takeAll().map((file) => file.close()));
  }

  async #attachments(): Promise<PartSource[]> {
    const { attachments } = this.#parts;
    return (await attachments.list()).map((attachmentId) => ({
      kind: "attachment",
      name: attachmentId + ATTACHMENT_EXTENSION,
      source: diskSource(nodeJournalDisk, attachments.pathOf(attachmentId)),
    }));
  }

  #now(): string {
    return new Date(this.#parts.clock.nowMs()).toISOString();
  }
}
