import path from "node:path";
import type { JournalDisk, JournalFile } from "../../electron/journal/journal-disk";
import type { Random } from "./seeded-random";

const SECTOR_BYTES = 512;

/** What a process meets whose machine has lost its power. */
export class PowerCut extends Error {}

type Operation = "write" | "sync" | "create" | "rename" | "remove" | "syncFolder";

type Inode = {
  /** What the program sees. */
  content: Uint8Array<ArrayBuffer>;
  /** What is surely on the platter. */
  synced: Uint8Array<ArrayBuffer>;
  pending: { offset: number; bytes: Uint8Array }[];
};

type NameChange = {
  readonly folder: string;
  readonly remove: string | null;
  readonly add: { readonly name: string; readonly inode: Inode } | null;
};

type Names = Map<string, Map<string, Inode>>;

/**
 * A disk that keeps what is synced apart from what is not. A power cut keeps any part of the rest: whole
 * writes, single sectors of them, new, renamed and removed names, in any mix of files.
 */
export class SimulatedDisk {
  readonly #random: Random;
  #names: Names = new Map();
  #syncedNames: Names = new Map();
  #pendingNames: NameChange[] = [];
  #boot = 0;
  #cutIn = Number.POSITIVE_INFINITY;
  #failures: { operation: Operation; systemCode: string }[] = [];
  #isOff = false;
  freeBytes = 10 * 1024 ** 3;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The power goes during the given operation from now on. */
  cutDuring(operationCount: number): void {
    this.#cutIn = operationCount;
  }

  /** The next operations of this kind fail with a code of the system; half of a write is done. */
  fail(operation: Operation, systemCode: string, times = 1): void {
    for (let time = 0; time < times; time += 1) this.#failures.push({ operation, systemCode });
  }

  /** Whether the power is gone since the last start. */
  get isOff(): boolean {
    return this.#isOff;
  }

  /** The disk for a fresh process; earlier ones find it gone. */
  start(): JournalDisk {
    this.#boot += 1;
    this.#cutIn = Number.POSITIVE_INFINITY;
    this.#failures = [];
    this.#isOff = false;
    return this.#view(this.#boot);
  }

  /** Takes the power away now: what is not synced stays or goes as chance has it. */
  loseUnsynced(): void {
    this.#boot += 1;
    const mood = this.#random();
    const isKept = (): boolean => (mood < 0.15 ? false : mood < 0.3 ? true : this.#random() < 0.5);
    for (const change of this.#pendingNames) if (isKept()) apply(this.#syncedNames, change);
    this.#pendingNames = [];
    this.#names = new Map();
    for (const [folder, entries] of this.#syncedNames) {
      for (const inode of entries.values()) settle(inode, isKept);
      this.#names.set(folder, new Map(entries));
    }
  }

  /** Changes bytes behind everybody's back, as a failing disk does. */
  rot(filePath: string, change: (content: Uint8Array) => void): void {
    const inode = this.#inode(filePath);
    change(inode.content);
    change(inode.synced);
  }

  /** What stands in a file; null when there is none. */
  peek(filePath: string): Uint8Array | null {
    return this.#names.get(path.dirname(filePath))?.get(path.basename(filePath))?.content ?? null;
  }

  /** Every file of the disk. */
  files(): string[] {
    return [...this.#names].flatMap(([folder, entries]) =>
      [...entries.keys()].map((name) => path.join(folder, name)),
    );
  }

  #view(boot: number): JournalDisk {
    const doing = (operation: Operation, half?: () => void): void => {
      if (boot !== this.#boot) throw new PowerCut();
      this.#cutIn -= 1;
      if (this.#cutIn <= 0) {
        half?.();
        this.#boot += 1;
        this.#isOff = true;
        throw new PowerCut();
      }
      this.#failIfAsked(operation, half);
    };
    const looking = (): void => {
      if (boot !== this.#boot) throw new PowerCut();
    };
    const toFile = (inode: Inode): JournalFile => ({
      sizeBytes: async () => {
        looking();
        return inode.content.byteLength;
      },
      read: async (offset, length) => {
        looking();
        return inode.content.slice(offset, offset + length);
      },
      write: async (offset, bytes) => {
        const pending = { offset, bytes: Uint8Array.from(bytes) };
        doing("write", () => {
          write(inode, { offset, bytes: pending.bytes.slice(0, bytes.byteLength / 2) });
        });
        write(inode, pending);
      },
      sync: async () => {
        doing("sync");
        inode.synced = inode.content.slice();
        inode.pending = [];
      },
      close: async () => undefined,
    });
    return {
      list: async (folder) => {
        looking();
        return [...(this.#names.get(folder)?.keys() ?? [])].concat(this.#foldersIn(folder));
      },
      makeFolder: async (folder) => {
        looking();
        for (let made = folder; made !== path.dirname(made); made = path.dirname(made)) {
          if (!this.#names.has(made)) this.#names.set(made, new Map());
          if (!this.#syncedNames.has(made)) this.#syncedNames.set(made, new Map());
        }
      },
      removeFolder: async (folder) => {
        looking();
        if ((this.#names.get(folder)?.size ?? 0) > 0) throw systemError("ENOTEMPTY");
        this.#names.delete(folder);
        this.#syncedNames.delete(folder);
      },
      open: async (filePath) => {
        looking();
        return toFile(this.#inode(filePath));
      },
      create: async (filePath) => {
        doing("create");
        if (this.peek(filePath) !== null) throw systemError("EEXIST");
        const inode = { content: new Uint8Array(), synced: new Uint8Array(), pending: [] };
        this.#change(filePath, { remove: null, add: inode });
        return toFile(inode);
      },
      rename: async (fromPath, toPath) => {
        doing("rename");
        this.#change(toPath, { remove: path.basename(fromPath), add: this.#inode(fromPath) });
      },
      remove: async (filePath) => {
        looking();
        if (this.peek(filePath) === null) return;
        doing("remove");
        this.#change(filePath, { remove: path.basename(filePath), add: null });
      },
      syncFolder: async (folder) => {
        doing("syncFolder");
        const isHere = (change: NameChange): boolean => change.folder === folder;
        for (const change of this.#pendingNames.filter(isHere)) apply(this.#syncedNames, change);
        this.#pendingNames = this.#pendingNames.filter((change) => !isHere(change));
      },
      freeBytes: async () => {
        looking();
        return this.freeBytes;
      },
    };
  }

  #change(filePath: string, { remove, add }: { remove: string | null; add: Inode | null }): void {
    const name = path.basename(filePath);
    const change: NameChange = {
      folder: path.dirname(filePath),
      remove,
      add: add === null ? null : { name, inode: add },
    };
    apply(this.#names, change);
    this.#pendingNames.push(change);
  }

  #inode(filePath: string): Inode {
    const inode = this.#names.get(path.dirname(filePath))?.get(path.basename(filePath));
    if (inode === undefined) throw systemError("ENOENT");
    return inode;
  }

  #foldersIn(folder: string): string[] {
    return [...this.#names.keys()]
      .filter((other) => path.dirname(other) === folder)
      .map((other) => path.basename(other));
  }

  #failIfAsked(operation: Operation, half?: () => void): void {
    const index = this.#failures.findIndex((failure) => failure.operation === operation);
    const [failure] = index === -1 ? [] : this.#failures.splice(index, 1);
    if (failure === undefined) return;
    half?.();
    throw systemError(failure.systemCode);
  }
}

function apply(names: Names, { folder, remove, add }: NameChange): void {
  const entries = names.get(folder);
  if (entries === undefined) {
    if (add === null) return;
    throw systemError("ENOENT");
  }
  if (remove !== null) entries.delete(remove);
  if (add !== null) entries.set(add.name, add.inode);
}

function write(inode: Inode, pending: { offset: number; bytes: Uint8Array }): void {
  inode.content = written(inode.content, pending.offset, pending.bytes);
  inode.pending.push(pending);
}

function written(content: Uint8Array<ArrayBuffer>, offset: number, bytes: Uint8Array) {
  const grown = new Uint8Array(Math.max(content.byteLength, offset + bytes.byteLength));
  grown.set(content);
  grown.set(bytes, offset);
  return grown;
}

/** Keeps some sectors of what was not synced. */
function settle(inode: Inode, isKept: () => boolean): void {
  for (const { offset, bytes } of inode.pending) {
    for (let from = 0; from < bytes.byteLength;) {
      const to = Math.min(bytes.byteLength, from + SECTOR_BYTES - ((offset + from) % SECTOR_BYTES));
      if (isKept()) inode.synced = written(inode.synced, offset + from, bytes.subarray(from, to));
      from = to;
    }
  }
  inode.pending = [];
  inode.content = inode.synced.slice();
}

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}
