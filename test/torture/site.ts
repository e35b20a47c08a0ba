import { appendFileSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Random } from "../support/seeded-random";
import { Ledger, type Verdict } from "./ledger";
import { openPartner, type Partner } from "./partner";
import { Program, type Place, type Workshop } from "./program";
import type { Findings } from "./protocol";

/** How an opening went: the code of a refusal, or what was found, held against the ledger. */
export type Opening =
  | { readonly code: string }
  | { readonly code: null; readonly found: Findings; readonly verdict: Verdict };

/** One installation of the program with its house, and the ledger of what it has promised. */
export class Site {
  ledger = new Ledger();
  /** Everything of this installation lies here; `events.log` tells what was asked and promised. */
  readonly folder: string;
  readonly place: Place;
  readonly #workshop: Workshop;
  #partner: Partner | null = null;

  constructor(workshop: Workshop, name: string, dataDir?: string) {
    this.#workshop = workshop;
    this.folder = path.join(workshop.workDir, name);
    mkdirSync(this.folder, { recursive: true });
    const tempDir = path.join(this.folder, "temp");
    this.place = { dataDir: dataDir ?? path.join(this.folder, "data"), tempDir };
  }

  /** The first start: a house, its second person, and another house that it exchanges files with. */
  async begin(): Promise<void> {
    const program = await this.start();
    await program.call("createHouse");
    this.#partner = await openPartner(program, path.join(this.folder, "exchange"));
    this.ledger = new Ledger(this.#partner.things);
    await program.close();
  }

  start(): Promise<Program> {
    return Program.start(this.#workshop, this.place, (line) => {
      this.ledger.hear(line);
      this.writeDown(line);
    });
  }

  /** Unlocks and reads everything there is. */
  async open(program: Program): Promise<Opening> {
    const code = await program.call("unlock");
    if (code !== null) {
      this.writeDown(`refused: ${code}`);
      return { code };
    }
    const found = await program.call("readAll").catch((thrown: unknown) => codeOfPage(thrown));
    if (typeof found === "string") {
      this.writeDown(`cannot be read: ${found}`);
      return { code: found };
    }
    const verdict = this.ledger.check(found);
    const { lost, unreadable } = verdict;
    this.writeDown(`opened: ${JSON.stringify({ ...found.opening, lost, unreadable })}`);
    return { code, found, verdict };
  }

  /** Sets people to work until `stop` or the end of the program. `onFailure` hears when they cannot go on. */
  async work(
    program: Program,
    random: Random,
    { canErase, onFailure }: { canErase: boolean; onFailure: (line: string) => void },
  ): Promise<{ readonly stopped: Promise<void> }> {
    const { orgId, files } = this.#partner ?? { orgId: null, files: [] };
    await program.answerDialogs(path.join(this.folder, "out"), files);
    const seed = Math.floor(random() * 2 ** 31);
    const options = { seed, recipientOrgId: orgId, canImport: files.length > 0, canErase };
    const stopped = program.call("work", options).catch((thrown: unknown) => {
      const isEnded = /closed|crashed|ended|Target/i.test(String(thrown));
      if (!isEnded) onFailure(`work stopped: ${String(thrown)}`);
    });
    return { stopped };
  }

  /** For whoever has to find out later what happened before. */
  writeDown(line: string): void {
    const at = new Date().toISOString();
    appendFileSync(path.join(this.folder, "events.log"), `${at} ${line}\n`);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The code with which a call of the page was refused. What is no refusal is thrown on. */
function codeOfPage(thrown: unknown): string {
  const code = /AppError: (\w+)/.exec(String(thrown))?.[1];
  if (code === undefined) throw thrown;
  return code;
}

/** A moment between the two that `random` decides. */
export function pause(random: Random, fromMs: number, toMs: number): Promise<void> {
  const delayMs = fromMs + random() * (toMs - fromMs);
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
