import path from "node:path";
import { seededRandom, type Random } from "../support/seeded-random";
import type { Program, Workshop } from "./program";
import { pause, Site } from "./site";
import { freeBytesOf, mountSmallDisk, type SmallDisk } from "./small-disk";

const ROUNDS_PER_LIFE = 5;
const FULL_FOR_MS = 1500;

export interface FullCounts {
  disks: number;
  acknowledged: number;
  lost: number;
  unreadable: number;
  /** Saves refused with another code than `disk_full`, none refused at all, or last words that did not land. */
  wrong: number;
}

export interface FullOptions {
  readonly disks: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

/** Fills the disk to the last byte while people work. Null when no small disk can be mounted here. */
export async function fillDisks(
  workshop: Workshop,
  { disks, seed, report }: FullOptions,
): Promise<FullCounts | null> {
  const counts: FullCounts = { disks: 0, acknowledged: 0, lost: 0, unreadable: 0, wrong: 0 };
  for (let life = 1; counts.disks < disks; life += 1) {
    const folder = path.join(workshop.workDir, `disk-${String(life)}`);
    const disk = mountSmallDisk(folder);
    if (disk === null) return null;
    try {
      const site = new Site(workshop, `full-${String(life)}`, path.join(folder, "data"));
      const random = seededRandom(seed * 1_000_003 + life);
      await site.begin();
      const rounds = new Rounds(site, disk, random, counts, report);
      for (let round = 0; round < ROUNDS_PER_LIFE && counts.disks < disks; round += 1) {
        await rounds.play();
        report(`disk ${String(counts.disks)} was full`);
      }
      counts.acknowledged += site.ledger.acknowledged;
    } finally {
      disk.unmount();
    }
  }
  return counts;
}

/** One house on one small disk. */
class Rounds {
  readonly #site: Site;
  readonly #disk: SmallDisk;
  readonly #random: Random;
  readonly #counts: FullCounts;
  readonly #report: (line: string) => void;

  constructor(
    site: Site,
    disk: SmallDisk,
    random: Random,
    counts: FullCounts,
    report: (line: string) => void,
  ) {
    this.#site = site;
    this.#disk = disk;
    this.#random = random;
    this.#counts = counts;
    this.#report = report;
  }

  async play(): Promise<void> {
    const program = await this.#site.start();
    await this.#check(program);
    const onFailure = (line: string): void => this.#say(line, "wrong");
    const { stopped } = await this.#site.work(program, this.#random, { canErase: true, onFailure });
    await pause(this.#random, 200, 3000);
    const before = this.#site.ledger.refusals.length;
    this.#disk.fill();
    await pause(this.#random, FULL_FOR_MS, FULL_FOR_MS);
    this.#judge(before);
    await program.call("stop");
    await stopped;
    await this.#lastWords(program);
    const isKilled = this.#random() < 0.5;
    if (isKilled) await this.#startWhileFull(program);
    else await this.#goOn(program);
    this.#disk.free();
    const next = await this.#site.start();
    await this.#check(next);
    await next.close();
    this.#counts.disks += 1;
  }

  /** Refused as such, and nothing else. */
  #judge(before: number): void {
    const refusals = this.#site.ledger.refusals.slice(before);
    const others = refusals.filter(({ code }) => !["disk_full", "stale_revision"].includes(code));
    for (const { what, code } of others) this.#say(`${what} was refused with ${code}`, "wrong");
    const isSaid = refusals.some(({ code }) => code === "disk_full");
    if (!isSaid) this.#say("no save was refused", "wrong");
  }

  async #lastWords(program: Program): Promise<void> {
    this.#disk.fill();
    const isSaid = await program.call("lastWords", Math.floor(this.#random() * 2 ** 31));
    if (!isSaid) this.#say("the last words did not land", "wrong");
  }

  /** There is room again: the same program saves again. */
  async #goOn(program: Program): Promise<void> {
    this.#disk.free();
    const code = await program.call("saveOne", Math.floor(this.#random() * 2 ** 31));
    if (code !== null) this.#say(`after room was made, a save was ${code}`, "wrong");
    await program.close();
  }

  /** Killed on a full disk, it either opens whole or says why not, and takes nothing away. */
  async #startWhileFull(program: Program): Promise<void> {
    await program.kill(this.#random);
    this.#disk.fill();
    this.#report(`starting with ${String(freeBytesOf(this.#disk.folder))} bytes free`);
    const started = await this.#site.start().catch((thrown: unknown) => {
      this.#report(`no start on a full disk: ${String(thrown).split("\n")[0] ?? ""}`);
      return null;
    });
    if (started === null) return;
    const opening = await this.#site.open(started);
    if (opening.code === null) this.#count(opening.verdict);
    else this.#report(`a full disk is refused with ${opening.code}`);
    await started.kill(this.#random);
  }

  async #check(program: Program): Promise<void> {
    const opening = await this.#site.open(program);
    if (opening.code !== null) {
      this.#say(`does not open: ${opening.code}`, "unreadable");
      throw new Error("a house whose disk was only full does not open");
    }
    this.#count(opening.verdict);
    const { opening: report } = opening.found;
    if (report.kind === "loss") this.#say(JSON.stringify(report), "unreadable");
  }

  #count({ lost, unreadable }: { lost: readonly string[]; unreadable: readonly string[] }): void {
    for (const line of lost) this.#say(line, "lost");
    for (const line of unreadable) this.#say(line, "unreadable");
  }

  #say(line: string, as: "lost" | "unreadable" | "wrong"): void {
    this.#counts[as] += 1;
    this.#site.writeDown(`${as}: ${line}`);
    this.#report(`${as}: ${line}`);
  }
}
