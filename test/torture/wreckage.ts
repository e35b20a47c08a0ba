import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { segmentSequence, isSnapshotName } from "../../electron/journal/file-names";
import { SEGMENT_HEADER_BYTES } from "../../electron/journal/segment-header";
import { FRAME_CHECK_BYTES, FRAME_HEADER_BYTES, FRAME_MAGIC } from "../../shared/journal/frame";
import type { Random } from "../support/seeded-random";

/** What a wreck works on: one data folder, and a copy of it as it was some work ago. */
export interface Wreckable {
  readonly dataDir: string;
  readonly oldDir: string;
  readonly random: Random;
}

type Wreck = (site: Wreckable) => void;

const PROFILE = path.join("standin-profile", "Default");
const STORE = path.join(PROFILE, "IndexedDB");
const KEYS = path.join("vault", "keys.json");
const KEYS_COPY = `${KEYS}.bak`;

/** Each wrecks one thing. What it cannot find it leaves. */
export const STORE_WRECKS: Readonly<Record<string, Wreck>> = {
  "store deleted": (site) => remove(site, STORE),
  "store cut short": (site) => eachFile(site, STORE, (file) => cutShort(file, site.random)),
  "store zeroed": (site) => eachFile(site, STORE, zero),
  "store rotten": (site) => eachFile(site, STORE, (file) => rot(file, site.random)),
  "store put back": (site) => putBack(site, STORE),
};

export const SNAPSHOT_WRECKS: Readonly<Record<string, Wreck>> = {
  "newest snapshot deleted": (site) => snapshotsOf(site).slice(-1).forEach(removeFile),
  "newest snapshot rotten": (site) =>
    snapshotsOf(site)
      .slice(-1)
      .forEach((file) => rot(file, site.random)),
  "all snapshots deleted": (site) => snapshotsOf(site).forEach(removeFile),
  "all snapshots rotten": (site) => snapshotsOf(site).forEach((file) => rot(file, site.random)),
};

/** These take away the newest saves without a trace: only the store can tell. */
export const ROLLBACK_WRECKS: Readonly<Record<string, Wreck>> = {
  "journal cut at a frame": (site) => cutTail(site, 0),
  "journal cut within a frame": (site) => cutTail(site, site.random()),
  "journal put back": (site) => putBack(site, "journal"),
};

export const JOURNAL_WRECKS: Readonly<Record<string, Wreck>> = {
  "segment rotten": (site) => rotSegment(site),
  "segment deleted": (site) => {
    const segments = segmentsOf(site);
    segments
      .slice(Math.floor(site.random() * segments.length))
      .slice(0, 1)
      .forEach(removeFile);
  },
  "segments emptied": (site) => segmentsOf(site).forEach((file) => truncateSync(file, 0)),
  "journal deleted": (site) => remove(site, "journal"),
};

export const KEY_WRECKS: Readonly<Record<string, Wreck>> = {
  "keys deleted": (site) => remove(site, KEYS),
  "keys rotten": (site) => eachFile(site, KEYS, (file) => rot(file, site.random)),
  "copy of keys rotten": (site) => eachFile(site, KEYS_COPY, (file) => rot(file, site.random)),
  "copy of keys deleted": (site) => remove(site, KEYS_COPY),
  "keys and copy rotten": (site) => {
    eachFile(site, KEYS, zero);
    eachFile(site, KEYS_COPY, zero);
  },
  "keys and copy deleted": (site) => {
    remove(site, KEYS);
    remove(site, KEYS_COPY);
  },
};

/** Copies what wrecks put back later. */
export function keepOld({ dataDir, oldDir }: Pick<Wreckable, "dataDir" | "oldDir">): void {
  rmSync(oldDir, { recursive: true, force: true });
  for (const part of [STORE, "journal"]) {
    const from = path.join(dataDir, part);
    if (existsSync(from)) cpSync(from, path.join(oldDir, part), { recursive: true });
  }
}

function putBack({ dataDir, oldDir }: Wreckable, part: string): void {
  rmSync(path.join(dataDir, part), { recursive: true, force: true });
  cpSync(path.join(oldDir, part), path.join(dataDir, part), { recursive: true });
}

function remove({ dataDir }: Wreckable, part: string): void {
  rmSync(path.join(dataDir, part), { recursive: true, force: true });
}

function removeFile(file: string): void {
  rmSync(file);
}

function eachFile({ dataDir }: Wreckable, part: string, wreck: (file: string) => void): void {
  const start = path.join(dataDir, part);
  if (existsSync(start)) filesBelow(start).forEach(wreck);
}

function filesBelow(start: string): string[] {
  if (!statSync(start).isDirectory()) return [start];
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

function cutShort(file: string, random: Random): void {
  truncateSync(file, Math.floor(statSync(file).size * random()));
}

function zero(file: string): void {
  writeFileSync(file, Buffer.alloc(statSync(file).size));
}

/** One bit somewhere is another. */
function rot(file: string, random: Random): void {
  const bytes = readFileSync(file);
  if (bytes.byteLength === 0) return;
  const at = Math.floor(random() * bytes.byteLength);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  writeFileSync(file, bytes);
}

function snapshotsOf(site: Wreckable): string[] {
  return journalFiles(site).filter((file) => isSnapshotName(path.basename(file)));
}

function segmentsOf(site: Wreckable): string[] {
  return journalFiles(site).filter((file) => segmentSequence(path.basename(file)) !== null);
}

/** By name, which is by sequence. */
function journalFiles({ dataDir }: Wreckable): string[] {
  const folder = path.join(dataDir, "journal");
  return existsSync(folder) ? filesBelow(folder).sort() : [];
}

/** Where each frame of a segment begins, and where the last one ends. */
function frameBorders(bytes: Buffer): number[] {
  const borders = [SEGMENT_HEADER_BYTES];
  for (;;) {
    const at = borders.at(-1) ?? 0;
    if (at + FRAME_HEADER_BYTES > bytes.byteLength) return borders;
    if (bytes.readUInt32BE(at) !== FRAME_MAGIC) return borders;
    borders.push(at + FRAME_HEADER_BYTES + bytes.readUInt32BE(at + 4) + FRAME_CHECK_BYTES);
  }
}

/** Zeros from one of the last frames on; with `share` above 0 from within it. */
function cutTail(site: Wreckable, share: number): void {
  const file = segmentsOf(site).at(-1);
  if (file === undefined) return;
  const bytes = readFileSync(file);
  const borders = frameBorders(bytes);
  if (borders.length < 2) return;
  const last = borders.length - 2;
  const chosen = share > 0 ? last : Math.max(0, last - Math.floor(site.random() * 5));
  const [from = 0, to = 0] = borders.slice(chosen);
  bytes.fill(0, from + Math.floor((to - from) * share));
  writeFileSync(file, bytes);
}

/** A bit of a frame that others follow. */
function rotSegment(site: Wreckable): void {
  const segments = segmentsOf(site);
  const file = segments[Math.floor(site.random() * segments.length)];
  if (file === undefined) return;
  const bytes = readFileSync(file);
  const borders = frameBorders(bytes);
  if (borders.length < 4) return;
  const [from = 0] = borders.slice(1 + Math.floor(site.random() * (borders.length - 3)));
  const at = from + FRAME_HEADER_BYTES + 3;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
