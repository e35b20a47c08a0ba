import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findBytes, formsOf, scanFiles } from "../support/journey-scan.mjs";
import { seededRandom, type Random } from "../support/seeded-random";
import { boxesOf, countOpened, everyKey } from "./erased-boxes";
import { keyFileOf } from "../support/vault-keys";
import type { Markers } from "./page/planted";
import { FIRST, SECOND } from "./people";
import type { Program, Workshop } from "./program";
import { pause, Site } from "./site";

export interface ScanCounts {
  files: number;
  bytes: number;
  plaintext: number;
  erasedBoxes: number;
  opened: number;
  /** Boxes that opened before the erasure: the same number, or the trial proves nothing. */
  openedBefore: number;
}

export interface ScanOptions {
  /** Runs of the program before the erasure. */
  readonly runs: number;
  readonly seed: number;
  readonly report: (line: string) => void;
}

const PLANTED: Markers = {
  name: "Zephyrine Quillfeather",
  nameKm: "ស្រីពៅកំបាំង",
  story: "The Obsidianbrook lantern stood behind the seventh door",
  draft: "Half a word about Marrowgate",
  camera: "Velvetine camera at 11.5564 north",
  description: "The letter that Thistlewick wrote",
};

/** Works with planted words, looks for them in every file, and tries what was erased with every key. */
export async function scanProgram(
  workshop: Workshop,
  { runs, seed, report }: ScanOptions,
): Promise<ScanCounts> {
  const scan = new Scan(new Site(workshop, "scan"), seededRandom(seed), report);
  return scan.run(runs);
}

class Scan {
  readonly #counts: ScanCounts = {
    ...{ files: 0, bytes: 0, plaintext: 0 },
    ...{ erasedBoxes: 0, opened: 0, openedBefore: 0 },
  };
  readonly #site: Site;
  readonly #random: Random;
  readonly #report: (line: string) => void;

  constructor(site: Site, random: Random, report: (line: string) => void) {
    this.#site = site;
    this.#random = random;
    this.#report = report;
  }

  async run(runs: number): Promise<ScanCounts> {
    await this.#site.begin();
    let caseId = "";
    for (let run = 0; run < runs; run += 1) {
      const program = await this.#open();
      const failures: string[] = [];
      const onFailure = (line: string): void => void failures.push(line);
      const { stopped } = await this.#site.work(program, this.#random, {
        canErase: true,
        onFailure,
      });
      if (run === 0) caseId = await program.call("plant", PLANTED);
      await program.call("print", PLANTED);
      await pause(this.#random, 2000, 5000);
      this.#look("at work");
      if (run % 2 === 0) {
        await program.kill(this.#random);
      } else {
        await program.call("stop");
        await stopped;
        await program.close();
      }
      if (failures.length > 0) throw new Error(failures.join("\n"));
      this.#look("ended");
    }
    await this.#eraseAndTry(caseId);
    return this.#counts;
  }

  async #open(): Promise<Program> {
    const program = await this.#site.start();
    const code = await program.call("unlock");
    if (code !== null) throw new Error(`does not open: ${code}`);
    return program;
  }

  async #eraseAndTry(caseId: string): Promise<void> {
    const { dataDir } = this.#site.place;
    const keptDir = path.join(this.#site.folder, "kept");
    const program = await this.#open();
    const attachmentIds = await program.call("attachmentIdsOf", caseId);
    const before = await program.call("rowsOfStore");
    cpSync(dataDir, keptDir, { recursive: true, filter: (file) => !file.includes("Singleton") });
    await program.call("erase", caseId);
    const after = await program.call("rowsOfStore");
    await program.close();
    this.#look("erased");
    const boxes = await boxesOf(keptDir, before, caseId, attachmentIds);
    this.#counts.erasedBoxes = boxes.length;
    this.#counts.openedBefore = await countOpened(boxes, await everyKey(keptDir, before));
    this.#counts.opened = await countOpened(boxes, await everyKey(dataDir, after));
    // The old store key lay under the root key, which still exists: its bytes themselves must be gone.
    const oldKey = Buffer.from(keyFileOf(keptDir).storeKey.sealedStoreKey);
    for (const form of [oldKey, Buffer.from(oldKey.toString("base64"))]) {
      const holders = findBytes(dataDir, form);
      for (const file of holders) this.#report(`the old store key still lies in ${file}`);
      this.#counts.opened += holders.length;
    }
    rmSync(keptDir, { recursive: true });
  }

  /** Everything below the data folder and the program's temp folder, and the sealed files that it wrote. */
  #look(when: string): void {
    const { dataDir, tempDir } = this.#site.place;
    const words = [...Object.values(PLANTED), FIRST.passphrase, SECOND.passphrase] as string[];
    for (const folder of [dataDir, tempDir]) {
      const { files, bytes, found } = scanFiles(folder, words);
      this.#counts.files += files;
      this.#counts.bytes += bytes;
      this.#counts.plaintext += found.length;
      for (const line of found) this.#report(`${when}: ${line}`);
    }
    this.#lookAtBatches(when, words);
  }

  #lookAtBatches(when: string, words: readonly string[]): void {
    const folder = path.join(this.#site.folder, "out");
    const forms = words.flatMap((word) => Object.values(formsOf(word)));
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".chumrok"))) {
      const content = readFileSync(path.join(folder, name));
      this.#counts.files += 1;
      this.#counts.bytes += content.byteLength;
      if (!forms.some((form) => content.includes(form))) continue;
      this.#counts.plaintext += 1;
      this.#report(`${when}: ${name} is readable`);
    }
  }
}
