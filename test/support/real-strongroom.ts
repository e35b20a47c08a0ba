import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Journal } from "../../electron/journal/journal";
import type { JournalDisk } from "../../electron/journal/journal-disk";
import type { JournalLimits } from "../../electron/journal/journal-limits";
import { nodeJournalDisk } from "../../electron/journal/node-journal-disk";
import { SnapshotDesk } from "../../electron/journal/snapshot-desk";
import { attachmentHandlers } from "../../electron/handlers/attachment-handlers";
import { journalHandlers } from "../../electron/handlers/journal-handlers";
import { AttachmentStore } from "../../electron/attachments/attachment-store";
import { nodeDisk } from "../../electron/export/writer-disk";
import { SessionState } from "../../electron/vault/session-state";
import type { Bridge } from "../../renderer/bridge";
import { bridgeStrongroom } from "../../renderer/session/strongroom";
import type { Strongroom } from "../../renderer/store/vault-api";
import { codeOf } from "../../shared/errors";
import { CONTRACT } from "../../shared/ipc/contract";
import { err, ok } from "../../shared/result";
import type { SessionGrant } from "../../shared/vault/door";
import { fakeClock, fakeLog, tempFolder } from "../unit/electron/fakes";

const KIB = 1024;

/** As in the program, but with segments that a few dozen saves fill. */
const LIMITS: JournalLimits = {
  segmentBytes: 96 * KIB,
  ballastBytes: 64 * KIB,
  guardBytes: 1024 * KIB,
  snapshotBudgetBytes: 64 * 1024 * KIB,
};

/** What the key file says of the store. It lies apart from the journal. */
interface KeyFilePart {
  generation: string;
  sealedStoreKey: Uint8Array;
  isUsed: boolean;
}

/** Main's real journal on a real folder, behind its real handlers. */
export interface RealStrongroom {
  readonly strongroom: Strongroom;
  readonly keys: KeyFilePart;
  readonly journalDir: string;
  /** What the disk says is free; null: what really is. */
  freeBytes: number | null;
  /** The end of the session: the next call reads the folder anew, as after a restart. */
  close(): Promise<void>;
  /** The grant with the store key that the key file names now. */
  grantOf(grant: SessionGrant): SessionGrant;
  /** Paths of the files of the present generation whose names begin so, oldest first. */
  files(kind: "segment" | "snapshot"): Promise<string[]>;
  /** Every byte of the journal's folder, to be put back. */
  copy(): Promise<ReadonlyMap<string, Buffer>>;
  putBack(copy: ReadonlyMap<string, Buffer>): Promise<void>;
}

/** Starts main's storage on a new folder for the vault of this grant. */
export async function realStrongroom(
  { generation, sealedStoreKey }: SessionGrant,
  mode: "real" | "demo" = "real",
): Promise<RealStrongroom> {
  const folder = await tempFolder();
  const journalDir = path.join(folder, "journal");
  const keys: KeyFilePart = { generation, sealedStoreKey: sealedStoreKey.slice(), isUsed: false };
  const room = { freeBytes: null as number | null };
  const disk: JournalDisk = {
    ...nodeJournalDisk,
    freeBytes: async (place) => room.freeBytes ?? nodeJournalDisk.freeBytes(place),
  };
  const attachments = new AttachmentStore(path.join(folder, "attachments"), nodeDisk);
  const shared = { disk, limits: LIMITS, journalDir };
  const journal = new Journal({
    ...{ ...shared, mode, log: fakeLog() },
    generation: () => Promise.resolve(keys.generation),
    isUsed: () => Promise.resolve(keys.isUsed),
    noteUse: async () => {
      keys.isUsed = true;
      return Promise.resolve();
    },
    replaceStoreKey: async (to, sealed) => {
      keys.generation = to;
      keys.sealedStoreKey = sealed.slice();
      return Promise.resolve();
    },
    removeAttachment: (id) => attachments.remove(id),
  });
  const snapshots = new SnapshotDesk({ ...shared, clock: fakeClock().clock });
  const session = new SessionState();
  session.open({ userId: "0b8f5c1e-7d6a-4f0e-9a51-3f2f6f0d1a02", role: "supervisor" });
  const handlers: Record<string, (request: never) => unknown> = {
    ...journalHandlers({
      ...{ session, journal, snapshots },
      // Two people agreed: the door that hears of it is tested with the vault.
      takeErasurePermit: () => undefined,
      backupReaderOf: () => {
        throw new Error("no backup");
      },
    }),
    ...attachmentHandlers(session, attachments),
  };
  const invoke = async (channel: keyof typeof CONTRACT, request: unknown) => {
    try {
      const parsed = CONTRACT[channel].request.parse(request) as never;
      return ok(await handlers[channel]!(parsed));
    } catch (thrown) {
      return err(codeOf(thrown));
    }
  };
  const close = async (): Promise<void> => {
    await snapshots.abortAll();
    await journal.close();
  };
  return Object.assign(room, {
    ...{ keys, journalDir, close },
    strongroom: bridgeStrongroom({ invoke } as unknown as Bridge),
    grantOf: (grant: SessionGrant): SessionGrant => ({
      ...grant,
      generation: keys.generation,
      sealedStoreKey: keys.sealedStoreKey.slice(),
    }),
    files: async (kind: "segment" | "snapshot") => {
      const place = path.join(journalDir, keys.generation);
      const names = await readdir(place).catch((): string[] => []);
      const wanted = names.filter((name) => name.startsWith(kind) && name.endsWith(".cjs"));
      return wanted.sort().map((name) => path.join(place, name));
    },
    copy: () => readAll(journalDir),
    putBack: async (copy: ReadonlyMap<string, Buffer>) => {
      for (const name of (await readAll(journalDir)).keys()) await rm(name);
      for (const [name, bytes] of copy) await writeFile(name, bytes);
    },
  });
}

async function readAll(folder: string): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const filePath = path.join(entry.parentPath, entry.name);
    found.set(filePath, await readFile(filePath));
  }
  return found;
}
