import { seededRandom, type Random } from "../support/seeded-random";
import type { Program, Workshop } from "./program";
import { pause, Site } from "./site";

const KILLS_PER_LIFE = 10;
const KILLED_WHILE_OPENING = 0.15;

export interface KillCounts {
  kills: number;
  acknowledged: number;
  lost: number;
  unreadable: number;
}

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** Programs at the same time. */
  readonly lanes: number;
  readonly report: (line: string) => void;
}

/** Kills the program so many times at moments that the seed decides, and counts what it then had lost. */
export async function killProgram(
  workshop: Workshop,
  { kills, seed, lanes, report }: KillOptions,
): Promise<KillCounts> {
  const counts: KillCounts = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0 };
  const openings: string[] = [];
  let given = 0;
  let lives = 0;
  /** So many kills for the next life; fewer at the end, 0 when all are given out. */
  const takeKills = (): number => {
    const taken = Math.min(KILLS_PER_LIFE, kills - given);
    given += taken;
    return taken;
  };
  const onKill = (): void => {
    counts.kills += 1;
    if (counts.kills % 10 === 0) {
      const { lost, unreadable } = counts;
      report(
        `${String(counts.kills)} kills, lost ${String(lost)}, unreadable ${String(unreadable)}`,
      );
    }
  };
  const lane = async (): Promise<void> => {
    for (let count = takeKills(); count > 0; count = takeKills()) {
      lives += 1;
      const name = `life-${String(lives)}`;
      const random = seededRandom(seed * 1_000_003 + lives);
      const life = new Life(new Site(workshop, name), random, counts, (line) => {
        report(`${name}, ${line}`);
      });
      await life.live(count, onKill);
      openings.push(...life.openings);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  report(`openings: ${tally(openings)}`);
  return counts;
}

/** `clean 3, caught_up 4` */
export function tally(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([word, count]) => `${word} ${String(count)}`).join(", ");
}

/** One house from its first start through a few kills. */
class Life {
  readonly openings: string[] = [];
  readonly #site: Site;
  readonly #random: Random;
  readonly #counts: KillCounts;
  readonly #report: (line: string) => void;
  #isWell = true;

  constructor(site: Site, random: Random, counts: KillCounts, report: (line: string) => void) {
    this.#site = site;
    this.#random = random;
    this.#counts = counts;
    this.#report = report;
  }

  async live(kills: number, onKill: () => void): Promise<void> {
    await this.#site.begin();
    for (let count = 0; count < kills; count += 1) {
      const program = await this.#site.start();
      if (this.#random() < KILLED_WHILE_OPENING) await this.#killWhileOpening(program);
      else await this.#killAtWork(program);
      onKill();
    }
    const program = await this.#site.start();
    await this.#check(program);
    await program.close();
    this.#counts.acknowledged += this.#site.ledger.acknowledged;
    if (this.#isWell) this.#site.remove();
  }

  async #killWhileOpening(program: Program): Promise<void> {
    program.call("unlock").catch(() => undefined);
    await pause(this.#random, 0, 2500);
    await program.kill(this.#random);
  }

  async #killAtWork(program: Program): Promise<void> {
    await this.#check(program);
    const onFailure = (line: string): void => this.#say(line, "unreadable");
    await this.#site.work(program, this.#random, { canErase: true, onFailure });
    await pause(this.#random, 100, 5000);
    await program.kill(this.#random);
  }

  /** Nothing was wrecked: so everything has to be there, and the program may not speak of a loss. */
  async #check(program: Program): Promise<void> {
    const opening = await this.#site.open(program);
    if (opening.code !== null) {
      this.#say(`does not open: ${opening.code}`, "unreadable");
      throw new Error("a house that was only killed does not open");
    }
    const { found, verdict } = opening;
    this.openings.push(found.opening.kind);
    if (found.opening.kind === "loss") this.#say(JSON.stringify(found.opening), "unreadable");
    for (const line of verdict.lost) this.#say(line, "lost");
    for (const line of verdict.unreadable) this.#say(line, "unreadable");
  }

  #say(line: string, as: "lost" | "unreadable"): void {
    this.#counts[as] += 1;
    this.#isWell = false;
    this.#report(`${as}: ${line}`);
  }
}
