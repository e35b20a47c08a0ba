import { app } from "electron";
import path from "node:path";
import { AttachmentStore } from "../attachments/attachment-store";
import { BackupDesk } from "../backup/backup-desk";
import { FormerVault } from "../backup/former-vault";
import { nodeRestoreDisk } from "../backup/restore-disk";
import { systemClipboard } from "../clipboard/clipboard-adapter";
import { ClipboardGuard } from "../clipboard/clipboard-guard";
import { composeJournal } from "./compose-journal";
import { listenToRenderer } from "./ipc-adapter";
import { restartAs, watchLifecycle } from "./lifecycle";
import { LockFlow } from "./lock-flow";
import { MainWindow } from "./main-window";
import { setApplicationMenu } from "./menu";
import { windowPaper, windowPrinter } from "./print-adapter";
import { NativeFileDialogs } from "../export/file-dialogs-adapter";
import type { AppMode } from "../export/file-kinds";
import { ExchangeFolder } from "../exchange/exchange-folder";
import { OpenDesk } from "../export/open-desk";
import { SaveDesk } from "../export/save-desk";
import { nodeDisk } from "../export/writer-disk";
import { attachmentHandlers } from "../handlers/attachment-handlers";
import { backupHandlers } from "../handlers/backup-handlers";
import { clipboardHandlers } from "../handlers/clipboard-handlers";
import { journalHandlers } from "../handlers/journal-handlers";
import { appHandlers } from "../handlers/app-handlers";
import { exchangeHandlers } from "../handlers/exchange-handlers";
import { exportHandlers } from "../handlers/export-handlers";
import { importHandlers } from "../handlers/import-handlers";
import { printHandlers } from "../handlers/print-handlers";
import { storeHandlers } from "../handlers/store-handlers";
import { vaultHandlers } from "../handlers/vault-handlers";
import type { Handlers } from "../ipc/handlers";
import { nodeJournalDisk } from "../journal/node-journal-disk";
import { systemClock as clock } from "../platform/clock";
import { createFileLog } from "../platform/log";
import { dataPaths } from "../platform/paths";
import { hardenSession } from "../security/harden";
import { clearPageDatabase } from "../security/page-database";
import { createKeyFileStore } from "../vault/key-file-store";
import { utilityKeyProcesses } from "../vault/key-process-adapter";
import { SessionState } from "../vault/session-state";
import { TryDelay } from "../vault/try-delay";
import { Vault } from "../vault/vault";

export type ProgramStart = {
  readonly mode: AppMode;
  /** Whether the program may start itself again in the other mode. */
  readonly canChangeMode: boolean;
  /** Where main's own built files lie. */
  readonly builtDir: string;
  readonly isStandIn: boolean;
};

/** Builds the program from its parts and starts it. */
export function compose({ mode, canChangeMode, builtDir, isStandIn }: ProgramStart): void {
  const paths = dataPaths(app.getPath("userData"));
  const log = createFileLog(paths.logPath, clock);
  const session = new SessionState();
  const mainWindow = new MainWindow({
    preloadPath: path.join(builtDir, "preload.cjs"),
    mode,
    onRendererGone: () => {
      log.write({ event: "renderer_gone" });
      void lockFlow.lock();
    },
  });
  const dialogs = new NativeFileDialogs(() => mainWindow.require());
  const saveDesk = new SaveDesk({ dialogs, disk: nodeDisk, clock, mode });
  const openDesk = new OpenDesk({ dialogs, clock, mode });
  const exchangeFolder = new ExchangeFolder({
    ...{ mode, dialog: dialogs, openDesk, saveDesk, notesPath: paths.exchangeNotesPath },
  });
  const files = createKeyFileStore(paths.keyFilePath, log);
  const tries = new TryDelay(paths.triesPath, clock);
  const startKeyProcess = utilityKeyProcesses(path.join(builtDir, "key-process.js"));
  const vault = new Vault({
    ...{ mode, files, startKeyProcess, tries, session, clock },
    former: new FormerVault({
      ...{ places: paths, disk: nodeRestoreDisk, journalDisk: nodeJournalDisk },
      clearDatabase: clearPageDatabase,
    }),
  });
  const attachments = new AttachmentStore(paths.attachmentsDir, nodeDisk);
  const clipboard = new ClipboardGuard(systemClipboard);
  const removeAttachment = (id: string) => attachments.remove(id);
  const strong = composeJournal({ paths, clock, log, mode, vault, removeAttachment });
  const backups = new BackupDesk({
    ...{ mode, clock, dialogs, saveDesk, files, attachments, places: paths },
    ...{ journal: strong.journal, timesPath: paths.backupStatePath },
  });
  const backupReaderOf = (token: string) => backups.readerOf(token);
  const lockFlow = new LockFlow({
    isUnlocked: () => session.isOpen,
    forget: async (notOpened) => {
      session.close(notOpened);
      vault.closeDoors();
      await Promise.all([
        ...[saveDesk.abortAll(), openDesk.closeAll()],
        ...[strong.close(), backups.closeAll(), clipboard.clearOurs()],
        attachments.abandonAll(),
      ]);
    },
    notify: (reason) => {
      mainWindow.notify("vault:lock-requested", { reason });
    },
    replaceWindow: () => mainWindow.replace(),
    quit: () => {
      app.quit();
    },
    clock,
    log,
  });
  const handlers: Handlers = {
    ...appHandlers({
      version: app.getVersion(),
      platform: process.platform,
      isStandIn,
      mode,
      vault,
      tries,
      session,
      restartAs: canChangeMode ? restartAs : null,
    }),
    ...vaultHandlers({ vault, clock, lock: (notOpened) => lockFlow.lock(notOpened) }),
    ...journalHandlers({
      ...{ session, ...strong, backupReaderOf },
      takeErasurePermit: () => {
        vault.takeErasurePermit();
      },
    }),
    ...storeHandlers({
      ...{ session, journal: strong.journal, log },
      clearDatabase: clearPageDatabase,
    }),
    ...attachmentHandlers(session, attachments),
    ...backupHandlers(session, backups),
    ...clipboardHandlers(session, clipboard),
    ...exportHandlers(session, saveDesk),
    ...importHandlers(session, openDesk),
    ...exchangeHandlers(session, exchangeFolder),
    ...printHandlers({
      ...{ session, desk: saveDesk },
      ...{ printPage: windowPrinter(mainWindow), putOnPaper: windowPaper(mainWindow) },
    }),
  };
  listenToRenderer(handlers, mainWindow, log);
  const open = async (): Promise<void> => {
    await vault.settle();
    await backups.settle();
    await hardenSession(path.join(builtDir, "..", "renderer"));
    setApplicationMenu(() => {
      lockFlow.request("menu");
    });
    watchLifecycle(mainWindow, lockFlow);
    await mainWindow.open();
  };
  void app
    .whenReady()
    .then(open)
    .catch((thrown: unknown) => {
      log.write({ event: "start_failed", thrown });
      app.quit();
    });
}
