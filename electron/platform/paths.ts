import path from "node:path";

/** The files that main itself owns below the user data folder. Names are fixed for ever. */
export type DataPaths = {
  readonly keyFilePath: string;
  /** Failed tries at the door. */
  readonly triesPath: string;
  /** When a backup was made and tried out. */
  readonly backupStatePath: string;
  /** Which folder files go and come through. */
  readonly exchangeNotesPath: string;
  /** Segments and snapshots, one folder for each generation of the store key. */
  readonly journalDir: string;
  /** The sealed files of cases. */
  readonly attachmentsDir: string;
  /** A backup on its way in; gone when it has become the vault. */
  readonly restoreDir: string;
  readonly logPath: string;
};

export function dataPaths(userDataDir: string): DataPaths {
  return {
    keyFilePath: path.join(userDataDir, "vault", "keys.json"),
    triesPath: path.join(userDataDir, "vault", "tries.json"),
    backupStatePath: path.join(userDataDir, "vault", "backup-state.json"),
    exchangeNotesPath: path.join(userDataDir, "vault", "exchange-folder.json"),
    journalDir: path.join(userDataDir, "journal"),
    attachmentsDir: path.join(userDataDir, "attachments"),
    restoreDir: path.join(userDataDir, "restore"),
    logPath: path.join(userDataDir, "logs", "chumrok.log"),
  };
}
