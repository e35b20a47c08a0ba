import { EVENT_MARK, type DriverEvent, type Findings, type Thing } from "./protocol";

/** What an imported file brings, by the file's name. */
export type ImportedThings = ReadonlyMap<string, readonly Thing[]>;

/** What was found wrong, in words for the person who has to find out why. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly unreadable: readonly string[];
}

type Kept = Extract<Thing, { id: string }>;

/**
 * What one vault has promised, written down outside of it. After every opening the findings are held
 * against it: each promised thing is there with its content, and nothing is there that nobody wrote.
 */
export class Ledger {
  acknowledged = 0;
  /** Refusals so far: what was asked and the code. */
  readonly refusals: { readonly what: string; readonly code: string }[] = [];
  readonly #kept = new Map<string, Kept>();
  /** Things that may be there or not: tried, and not answered. Each list happened whole or not at all. */
  readonly #tried = new Map<number, readonly Thing[]>();
  readonly #imports: ImportedThings;
  /** Cases that are gone for good: a file that brings them again must not bring them back. */
  readonly #erased = new Set<string>();
  #runs = 0;

  constructor(imports: ImportedThings = new Map()) {
    this.#imports = imports;
  }

  /** One line that the driver page told. */
  hear(line: string): void {
    const [word, on, name] = line.split(" ");
    if (word === "import") this.#hearImport(on ?? "", name ?? "");
    if (!line.startsWith(EVENT_MARK)) return;
    const event = JSON.parse(line.slice(EVENT_MARK.length)) as DriverEvent;
    const act = this.#runs * 1_000_000 + event.act;
    if (event.on === "try") this.#tried.set(act, event.things);
    else this.#tried.delete(act);
    if (event.on === "ack") this.#keep(event.things);
    if (event.on === "no") this.refusals.push({ what: event.what, code: event.code });
  }

  /** How many promised things there are to be found. */
  get size(): number {
    return this.#kept.size;
  }

  /** Holds the findings against what was promised, and takes up what an unanswered try left. */
  check(found: Findings): Verdict {
    const lost: string[] = [];
    const unreadable = unreadableOf(found);
    const happened = this.#settle(found, unreadable);
    for (const [key, thing] of this.#kept) {
      const state = stateOf(found, thing);
      if (state === "there") continue;
      // Said once: what was missing today is not counted again tomorrow.
      this.#kept.delete(key);
      if (happened.has(key)) continue;
      if (state === "missing") lost.push(`${key} is missing`);
      else unreadable.push(`${key} has another content`);
    }
    unreadable.push(...this.#strangers(found));
    this.#tried.clear();
    this.#runs += 1;
    return { lost, unreadable };
  }

  #hearImport(on: string, name: string): void {
    const things = (this.#imports.get(name) ?? []).filter((thing) => !this.#isErased(thing));
    // One number per file, below zero: numbers of acts are above.
    const act = -1 - [...this.#imports.keys()].indexOf(name);
    if (on === "try") this.#tried.set(act, things);
    else {
      this.#tried.delete(act);
      this.#keep(things);
    }
  }

  #keep(things: readonly Thing[]): void {
    this.acknowledged += 1;
    for (const thing of things) {
      if (thing.is === "erased") this.#forgetCase(thing.caseId);
      else if (thing.is === "draft-gone") this.#kept.delete(`draft ${thing.id}`);
      else if (thing.is === "attachment-gone") this.#kept.delete(`attachment ${thing.id}`);
      else this.#kept.set(keyOf(thing), thing);
    }
  }

  #isErased(thing: Thing): boolean {
    const caseId = belongsTo(thing);
    return caseId !== null && this.#erased.has(caseId);
  }

  #forgetCase(caseId: string): void {
    this.#erased.add(caseId);
    for (const [key, thing] of this.#kept) {
      const of = belongsTo(thing);
      if (of === caseId) this.#kept.delete(key);
    }
  }

  /** What an unanswered try has changed after all; answers the keys of promised things that it took away. */
  #settle(found: Findings, unreadable: string[]): Set<string> {
    const gone = new Set<string>();
    for (const things of this.#tried.values()) {
      const states = things.map((thing) => isDone(found, thing));
      if (new Set(states).size > 1 && !this.#wereThereBefore(things)) {
        unreadable.push(`half of a try: ${JSON.stringify(things)}`);
      }
      things.forEach((thing, index) => {
        if (states[index] !== true) return;
        if (thing.is === "erased") {
          this.#erased.add(thing.caseId);
          for (const [key, kept] of this.#kept) {
            if (belongsTo(kept) === thing.caseId) gone.add(key);
          }
        } else if (thing.is === "draft-gone") gone.add(`draft ${thing.id}`);
        else if (thing.is === "attachment-gone") gone.add(`attachment ${thing.id}`);
        else this.#kept.set(keyOf(thing), thing);
      });
    }
    return gone;
  }

  /** A file that is brought in again: some of it stood there already. */
  #wereThereBefore(things: readonly Thing[]): boolean {
    return things.some((thing) => thing.is === "case" && this.#kept.has(keyOf(thing)));
  }

  /** What is there and was never promised nor tried: somebody else's, or a mix. */
  #strangers(found: Findings): string[] {
    const strangers: string[] = [];
    for (const [id, versions] of Object.entries(found.cases)) {
      for (const version of Object.keys(versions)) {
        const key = `case ${id} v${version}`;
        if (!this.#kept.has(key)) strangers.push(`${key} was never saved`);
      }
    }
    for (const id of Object.keys(found.drafts)) {
      if (!this.#kept.has(`draft ${id}`)) strangers.push(`draft ${id} should be gone`);
    }
    return strangers;
  }
}

function keyOf(thing: Kept): string {
  return thing.is === "case" ? `case ${thing.id} v${thing.version}` : `${thing.is} ${thing.id}`;
}

/** The case that a thing goes with. */
function belongsTo(thing: Thing): string | null {
  if (thing.is === "case") return thing.id;
  if (thing.is === "draft") return thing.recordId;
  return thing.is === "attachment" ? thing.caseId : null;
}

function stateOf(found: Findings, thing: Thing): "there" | "missing" | "other" {
  const compare = (digest: string | null | undefined, wanted: string) =>
    digest === undefined ? "missing" : digest === wanted ? "there" : "other";
  if (thing.is === "case") return compare(found.cases[thing.id]?.[thing.version], thing.digest);
  if (thing.is === "draft") return compare(found.drafts[thing.id], thing.digest);
  if (thing.is === "attachment") {
    const content = found.attachments[thing.id];
    if (content === undefined) return "missing";
    return "digest" in content && content.digest === thing.digest ? "there" : "other";
  }
  if (thing.is === "batch") {
    const status = found.batches[thing.id];
    if (status === undefined) return "missing";
    return thing.status === "exported" && status !== "exported" ? "other" : "there";
  }
  return "there";
}

/** Whether what was tried shows in the findings. */
function isDone(found: Findings, thing: Thing): boolean {
  if (thing.is === "erased") return found.cases[thing.caseId] === undefined;
  if (thing.is === "draft-gone") return found.drafts[thing.id] === undefined;
  if (thing.is === "attachment-gone") return found.attachments[thing.id] === undefined;
  return stateOf(found, thing) === "there";
}

function unreadableOf(found: Findings): string[] {
  const bad = found.damagedRowIds.map((id) => `row ${id} is damaged`);
  for (const [id, versions] of Object.entries(found.cases)) {
    for (const [version, digest] of Object.entries(versions)) {
      if (digest === null) bad.push(`case ${id} v${version} does not open`);
    }
  }
  for (const [id, content] of Object.entries(found.attachments)) {
    if ("code" in content) bad.push(`attachment ${id}: ${content.code}`);
  }
  if (found.auditBrokenAt !== null) bad.push(`the audit chain is broken at ${found.auditBrokenAt}`);
  return bad;
}
