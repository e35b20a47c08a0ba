import type { BundleFile, BundleLine, BundlePart, BundleValue, Both, CourtBundle } from "./bundle";
import type { HiddenWords } from "./find-words";
import { hasLeftOver, redactorOf, type Pieces } from "./redaction";

// From what the file says to what the court reads.

/** What a field says, before anything is taken out. */
export type Told =
  | { readonly km: string; readonly en: string; readonly isWritten: boolean }
  | { readonly missing: Both };

export interface DraftLine extends Pick<BundleLine, "path" | "label"> {
  readonly told: Told;
}

export interface DraftEntry {
  readonly title: Both | null;
  readonly lines: readonly DraftLine[];
}

export interface DraftPart extends Pick<BundlePart, "id" | "title"> {
  /** Stands there when the part has no entries. */
  readonly nothing: Both;
  readonly entries: readonly DraftEntry[];
}

/** A bundle with everything in it; it is never printed. */
export interface BundleDraft {
  readonly title: Both;
  readonly head: readonly DraftLine[];
  readonly parts: readonly DraftPart[];
  readonly files: readonly BundleFile[];
}

/** What must not be read by the court. */
export interface Hidden extends HiddenWords {
  /** Fields of which nothing is shown, by path. */
  readonly paths: ReadonlySet<string>;
}

/** The bundle without what is hidden. A field that nobody answered says so, hidden or not. */
export function drawBundle(draft: BundleDraft, hidden: Hidden): CourtBundle {
  const redact = redactorOf(hidden);
  const line = ({ path, label, told }: DraftLine): BundleLine => ({
    path,
    label,
    value: valueOf(told, hidden.paths.has(path), redact),
  });
  return {
    title: draft.title,
    head: draft.head.map(line),
    parts: draft.parts.map(({ id, title, nothing, entries }) => ({
      ...{ id, title },
      nothing: isEmpty(id, entries, draft.files) ? nothing : null,
      entries: entries.map((entry) => ({ title: entry.title, lines: entry.lines.map(line) })),
    })),
    files: [...draft.files],
  };
}

/** The files of a bundle stand in a list of their own. */
function isEmpty(
  id: BundlePart["id"],
  entries: readonly unknown[],
  files: readonly unknown[],
): boolean {
  return entries.length === 0 && (id !== "files" || files.length === 0);
}

function valueOf(told: Told, isBarred: boolean, redact: (text: string) => Pieces): BundleValue {
  if ("missing" in told) return { kind: "missing", words: told.missing };
  if (isBarred) return { kind: "barred" };
  if (told.isWritten) return { kind: "written", pieces: redact(told.en) };
  if (told.km === told.en) return { kind: "same", pieces: redact(told.en) };
  return { kind: "said", km: redact(told.km), en: redact(told.en) };
}

/** Every text of a draft that says something of the file: where names are looked for. */
export function textsOf(draft: BundleDraft, barred: ReadonlySet<string>): string[] {
  return linesOf(draft).flatMap(({ path, told }) => {
    if ("missing" in told || barred.has(path)) return [];
    return told.km === told.en ? [told.en] : [told.km, told.en];
  });
}

/** True when no word that has to be out is in any value: asked again before a bundle is hashed. */
export function isClean(bundle: CourtBundle, hidden: HiddenWords): boolean {
  const redact = redactorOf(hidden);
  const lines = [
    ...bundle.head,
    ...bundle.parts.flatMap(({ entries }) => entries.flatMap((e) => e.lines)),
  ];
  return lines.every(({ value }) =>
    piecesOf(value).every((pieces) => !hasLeftOver(pieces, redact)),
  );
}

/** Lines that are of no field: to whom it goes, and days that stand with their fields elsewhere. */
const OF_NO_FIELD = /^(?:bundle\.|chronology$)/;

/** The fields that the bundle shows something of: names of fields, for the audit chain. */
export function shownFields({ head, parts }: CourtBundle): string[] {
  const lines = [
    ...head,
    ...parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.lines)),
  ];
  const paths = lines.filter(({ value }) => isShown(value)).map(({ path }) => path);
  return [...new Set(paths)].filter((path) => !OF_NO_FIELD.test(path)).sort();
}

function isShown(value: BundleValue): boolean {
  return piecesOf(value).some((pieces) => pieces.some((piece) => piece !== null));
}

function piecesOf(value: BundleValue): Pieces[] {
  switch (value.kind) {
    case "said":
      return [value.km, value.en];
    case "same":
    case "written":
      return [value.pieces];
    case "barred":
    case "missing":
      return [];
  }
}

function linesOf({ head, parts }: BundleDraft): DraftLine[] {
  return [...head, ...parts.flatMap(({ entries }) => entries.flatMap(({ lines }) => lines))];
}
