import path from "node:path";
import { seededRandom, type Random } from "../support/seeded-random";
import { tally } from "./kills";
import type { Workshop } from "./program";
import { pause, Site, type Opening } from "./site";
import {
  JOURNAL_WRECKS,
  keepOld,
  KEY_WRECKS,
  ROLLBACK_WRECKS,
  SNAPSHOT_WRECKS,
  STORE_WRECKS,
} from "./wreckage";

const WRECKS_PER_LIFE = 6;

export interface WreckCounts {
  wrecks: number;
  /** Everything that was acknowledged came back. */
  whole: number;
  /** Something was missing, and the program said so. */
  told: number;
  /** Something was missing, and nobody would know. */
  silent: number;
}

export interface WreckOptions {
  readonly wrecks: number;
  readonly seed: number;
  readonly lanes: number;
  readonly report: (line: string) => void;
}

/**
 * One wreck, or two at once. A rollback of the journal goes with a whole store only: whoever puts both
 * back goes unseen on this machine (ADR 0012).
 */
const SINGLE = {
  ...STORE_WRECKS,
  ...SNAPSHOT_WRECKS,
  ...ROLLBACK_WRECKS,
  ...JOURNAL_WRECKS,
  ...KEY_WRECKS,
};
const SECOND = { ...SNAPSHOT_WRECKS, ...JOURNAL_WRECKS, ...KEY_WRECKS };

/** Wrecks data folders between two runs of the program, and sorts what the next opening makes of it. */
export async function wreckProgram(
  workshop: Workshop,
  { wrecks, seed, lanes, report }: WreckOptions,
): Promise<WreckCounts> {
  const counts: WreckCounts = { wrecks: 0, whole: 0, told: 0, silent: 0 };
  const outcomes: string[] = [];
  const left = Array.from({ length: wrecks }, (_, index) => index);
  let lives = 0;
  const lane = async (): Promise<void> => {
    while (left.length > 0) {
      lives += 1;
      const site = new Site(workshop, `wreck-${String(lives)}`);
      const random = seededRandom(seed * 1_000_003 + lives);
      await site.begin();
      let isWhole = await workAWhile(site, random);
      for (let count = 0; isWhole && count < WRECKS_PER_LIFE; count += 1) {
        const next = left.shift();
        if (next === undefined) break;
        const { names, outcome, word } = await wreckOnce(site, random, next);
        counts.wrecks += 1;
        counts[outcome] += 1;
        outcomes.push(word);
        report(`${String(counts.wrecks)}: ${names}: ${outcome}, ${word}`);
        if (outcome === "silent") report(`look into ${site.folder}`);
        isWhole = outcome === "whole" && (await workAWhile(site, random));
        if (outcome !== "silent" && !isWhole) site.remove();
      }
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  report(`openings: ${tally(outcomes)}`);
  return counts;
}

/** Work before and after the copy that wrecks put back. False when what is there is not whole. */
async function workAWhile(site: Site, random: Random): Promise<boolean> {
  const canErase = random() < 0.3;
  for (const isLast of [false, true]) {
    const program = await site.start();
    const opening = await site.open(program);
    if (outcomeOf(opening) !== "whole")
      throw new Error(`not whole without a wreck: ${site.folder}`);
    const onFailure = (line: string): void => {
      throw new Error(line);
    };
    const { stopped } = await site.work(program, random, { canErase, onFailure });
    await pause(random, 1000, 3000);
    await program.call("stop");
    await stopped;
    await (random() < 0.5 ? program.close() : program.kill(random));
    if (!isLast) keepOld(placesOf(site));
  }
  return true;
}

async function wreckOnce(site: Site, random: Random, index: number) {
  const wreckable = { ...placesOf(site), random };
  const names = namesOf(index, random);
  for (const name of names) {
    site.writeDown(`wreck: ${name}`);
    ({ ...SINGLE })[name]?.(wreckable);
  }
  const program = await site.start();
  const opening = await site.open(program);
  const outcome = outcomeOf(opening);
  await program.close();
  const word = opening.code ?? opening.found.opening.kind;
  return { names: names.join(" + "), outcome, word };
}

/** Each single wreck in turn first, then pairs. */
function namesOf(index: number, random: Random): string[] {
  const singles = Object.keys(SINGLE);
  const single = singles[index];
  if (single !== undefined) return [single];
  const pick = (names: readonly string[]): string =>
    names[Math.floor(random() * names.length)] ?? "store deleted";
  return [pick(Object.keys(STORE_WRECKS)), pick(Object.keys(SECOND))];
}

/** A person learns nothing from these: the first start looks as if there had never been a house. */
const SAYS_NOTHING: readonly string[] = ["internal", "first_start"];

/**
 * Refusing to open for a named reason is telling; so is a loss with its size, the time after which saves
 * may be missing, or rows that are named as damaged.
 */
function outcomeOf(opening: Opening): "whole" | "told" | "silent" {
  if (opening.code !== null) return SAYS_NOTHING.includes(opening.code) ? "silent" : "told";
  const { found, verdict } = opening;
  if (verdict.lost.length + verdict.unreadable.length === 0) return "whole";
  const { kind, missingFrames, wholeUntil } = found.opening;
  const isSaid =
    (kind === "loss" && missingFrames > 0) || (kind === "healed" && wholeUntil !== null);
  return isSaid || found.damagedRowIds.length > 0 ? "told" : "silent";
}

function placesOf(site: Site) {
  return { dataDir: site.place.dataDir, oldDir: path.join(site.folder, "old") };
}
