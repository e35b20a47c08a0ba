import type { CaseContent } from "../../domain/case-record";
import { compareFacts, isLikelyMatch, type MatchReason } from "../../domain/duplicates";
import { matchFactsOf, type MatchFacts } from "../../domain/match-facts";
import { err, ok, type Result } from "../../result";
import type { Cell } from "../../spreadsheets/sheet";
import {
  importOldRow,
  oldNumber,
  type OldContext,
  type OldIssue,
  type OldRow,
  type OldSeed,
} from "./import-row";
import type { OldMapping } from "./mapping";

/** Somebody who is here already, or stands in another row. */
export interface Likeness {
  /** The file here; null for a row of the same sheet. */
  readonly caseId: string | null;
  readonly otherRow: number | null;
  readonly reasons: readonly (MatchReason | "same_number")[];
}

export interface DryRow extends OldRow {
  readonly likenesses: readonly Likeness[];
}

/** What an import would do. Nothing has been written. */
export interface DryRun {
  readonly rows: readonly DryRow[];
  readonly issues: readonly OldIssue[];
  readonly ready: number;
  readonly refused: number;
  readonly empty: number;
}

/** A file that is here, as far as somebody is recognised by it. */
export interface Present {
  readonly caseId: string;
  readonly facts: MatchFacts;
  readonly oldNumber: string | null;
}

/** Every row of a sheet below its heads as it would be imported. `seedOf` hands in ids, codes and the time. */
export function dryRun(
  rows: readonly (readonly Cell[])[],
  headRowAt: number,
  mapping: OldMapping,
  context: OldContext,
  present: readonly Present[],
  seedOf: () => OldSeed,
): DryRun {
  const below = rows.slice(headRowAt + 1);
  const read = below.flatMap(
    (row, at) => importOldRow(row, headRowAt + 2 + at, mapping, context, seedOf()) ?? [],
  );
  const known = new Blocks();
  for (const { caseId, facts, oldNumber: number } of present) {
    known.add({ caseId, otherRow: null, facts, number });
  }
  const withLikeness = read.map((one): DryRow => {
    if (one.content === null) return { ...one, likenesses: [] };
    const facts = matchFactsOf(one.content.person, context.today);
    const number = oldNumber(one.content);
    const likenesses = known.like(facts, number);
    known.add({ caseId: null, otherRow: one.row, facts, number });
    return { ...one, likenesses };
  });
  const ready = read.filter(({ content }) => content !== null).length;
  return {
    rows: withLikeness,
    issues: read.flatMap(({ issues }) => issues),
    ready,
    refused: read.length - ready,
    empty: below.length - read.length,
  };
}

/** A new case that comes from a sheet. */
export interface ImportedFile {
  readonly source: "imported";
  readonly row: number;
  readonly content: CaseContent;
}

/**
 * What to write, all or nothing: while a row is refused nothing is, unless its number is among `leaveOut`. So
 * are rows left out in which somebody recognised a person who is here.
 */
export function filesOf(
  { rows }: DryRun,
  leaveOut: ReadonlySet<number>,
): Result<ImportedFile[], "rows_refused"> {
  const chosen = rows.filter(({ row }) => !leaveOut.has(row));
  const files = chosen.flatMap(({ row, content }): ImportedFile[] =>
    content === null ? [] : [{ source: "imported", row, content }],
  );
  return files.length === chosen.length ? ok(files) : err("rows_refused");
}

interface Candidate {
  readonly caseId: string | null;
  readonly otherRow: number | null;
  readonly facts: MatchFacts;
  readonly number: string | null;
}

/** Each row is compared with those whose given names begin alike, not with all. */
class Blocks {
  readonly #byStart = new Map<string, Candidate[]>();
  readonly #byNumber = new Map<string, Candidate[]>();

  add(candidate: Candidate): void {
    for (const start of startsOf(candidate.facts)) push(this.#byStart, start, candidate);
    if (candidate.number !== null) push(this.#byNumber, candidate.number, candidate);
  }

  like(facts: MatchFacts, number: string | null): Likeness[] {
    const sameNumber = number === null ? [] : (this.#byNumber.get(number) ?? []);
    const near = new Set(soughtOf(facts).flatMap((start) => this.#byStart.get(start) ?? []));
    const found = new Map<Candidate, Likeness["reasons"]>();
    for (const candidate of sameNumber) found.set(candidate, ["same_number"]);
    for (const candidate of near) {
      const match = compareFacts(facts, candidate.facts);
      if (!isLikelyMatch(match)) continue;
      found.set(candidate, [...(found.get(candidate) ?? []), ...match.reasons]);
    }
    return [...found].map(([{ caseId, otherRow }, reasons]) => ({ caseId, otherRow, reasons }));
  }
}

/** Family names are shared by many: they lead only to somebody whose whole name stands in one field. */
function startsOf(facts: MatchFacts): string[] {
  const whole = scriptsOf(facts).flatMap(({ family, given }) =>
    given === ""
      ? start(family)
      : [...start(given), ...start(family).map((one) => `family ${one}`)],
  );
  return [...new Set([...whole, ...facts.otherNames.flatMap(start)])];
}

/** Where somebody of these names may stand: under either name, since the two may be turned round. */
function soughtOf(facts: MatchFacts): string[] {
  const names = scriptsOf(facts).flatMap(({ family, given }) => {
    const both = [...start(given), ...start(family)];
    return family === "" || given === "" ? [...both, ...both.map((one) => `family ${one}`)] : both;
  });
  return [...new Set([...names, ...facts.otherNames.flatMap(start)])];
}

function scriptsOf(facts: MatchFacts): { readonly family: string; readonly given: string }[] {
  return [
    { family: facts.familyKm, given: facts.givenKm },
    { family: facts.familyLatin, given: facts.givenLatin },
  ];
}

function start(name: string): string[] {
  return name === "" ? [] : [name.slice(0, 2)];
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
