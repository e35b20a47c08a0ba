import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from "@cantoo/pdf-lib";

/** All that a document needs to be read: pages, form fields, layers. No names, scripts or outlines. */
const CATALOG_KEYS = names("Type Version Pages PageLabels PageLayout Lang AcroForm OCProperties");
const PAGE_KEYS = names(
  "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Annots Group UserUnit",
);
/** Marks that are part of what a page says; links, films, sounds and files are not. */
const KEPT_ANNOTATIONS = names(
  "Widget Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink",
);
/** Who made a mark, when, and what a click on it does. */
const ANNOTATION_EXTRAS = ["M", "CreationDate", "NM", "Subj", "RC", "Popup", "IRT", "A", "PA"];
/** Never wanted, wherever they stand. */
const DROPPED_ANYWHERE = [
  ...["Metadata", "PieceInfo", "LastModified", "Thumb", "AA", "OpenAction", "XFA", "OPI"],
  ...["JavaScript", "JS", "EmbeddedFiles", "EF", "AF", "Alternates"],
];

const TYPE = PDFName.of("Type");
const SUBTYPE = PDFName.of("Subtype");

/**
 * Takes out of a document, in place, everything but its pages, and every object that nothing needs any
 * more. Returns how many entries and objects went; 0 for a bare document.
 */
export function sweepPdf(context: PDFContext): number {
  let removed = dropTrailer(context);
  const seen = new Set<PDFObject>();
  const waiting: PDFObject[] =
    context.trailerInfo.Root === undefined ? [] : [context.trailerInfo.Root];
  // A list of its own, not recursion: a hostile file may nest as deep as it likes.
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    if (next instanceof PDFRef) waiting.push(...present(context.lookup(next)));
    else if (next instanceof PDFArray) waiting.push(...next.asArray());
    else if (next instanceof PDFStream) waiting.push(next.dict);
    else if (next instanceof PDFDict) {
      removed += sweepDict(next, next === context.lookup(context.trailerInfo.Root));
      waiting.push(...next.values());
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) {
    if (!seen.has(ref) && context.delete(ref)) removed += 1;
  }
  return removed;
}

function dropTrailer({ trailerInfo }: PDFContext): number {
  const had = [trailerInfo.Info, trailerInfo.ID].filter((entry) => entry !== undefined).length;
  delete trailerInfo.Info;
  delete trailerInfo.ID;
  return had;
}

function sweepDict(dict: PDFDict, isCatalog: boolean): number {
  if (isCatalog) return keepOnly(dict, CATALOG_KEYS);
  if (dict.lookup(TYPE) === PDFName.of("Page")) {
    return keepOnly(dict, PAGE_KEYS) + sweepAnnotations(dict);
  }
  return drop(dict, DROPPED_ANYWHERE);
}

function sweepAnnotations(page: PDFDict): number {
  const annotations = page.lookup(PDFName.of("Annots"));
  if (!(annotations instanceof PDFArray)) return 0;
  let removed = 0;
  for (let at = annotations.size() - 1; at >= 0; at -= 1) {
    const annotation = annotations.lookup(at);
    const subtype = annotation instanceof PDFDict ? annotation.lookup(SUBTYPE) : undefined;
    const isKept = subtype instanceof PDFName && KEPT_ANNOTATIONS.has(subtype);
    if (!isKept || !(annotation instanceof PDFDict)) {
      annotations.remove(at);
      removed += 1;
      continue;
    }
    // The `T` of a form field is the field's name, that of any other mark its author's.
    const author = subtype === PDFName.of("Widget") ? [] : ["T"];
    removed += drop(annotation, [...ANNOTATION_EXTRAS, ...author]);
  }
  return removed;
}

function keepOnly(dict: PDFDict, kept: ReadonlySet<PDFName>): number {
  const others = dict.keys().filter((key) => !kept.has(key));
  return others.filter((key) => dict.delete(key)).length;
}

function drop(dict: PDFDict, keys: readonly string[]): number {
  return keys.filter((key) => dict.delete(PDFName.of(key))).length;
}

function present(object: PDFObject | undefined): PDFObject[] {
  return object === undefined ? [] : [object];
}

function names(words: string): ReadonlySet<PDFName> {
  return new Set(words.split(" ").map((word) => PDFName.of(word)));
}
