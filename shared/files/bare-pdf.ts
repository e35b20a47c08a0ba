import { PDFArray, PDFDocument, PDFName, PDFRawStream, type PDFContext } from "@cantoo/pdf-lib";
import { sweepPdf } from "./pdf-sweep";
import { isBareJpeg } from "./strip-jpeg";

/** Ways to keep a picture that leave room for its place and device. */
const CAMERA_FILTERS = ["DCTDecode", "DCT", "JPXDecode"];
/** Objects read at one go; between two goes others get their turn. */
const READ_AT_ONCE = 1000;

/** A whole document, with nothing added. Throws the library's own errors at what it cannot read. */
export function readPdf(bytes: Uint8Array, readAtOnce = Infinity): Promise<PDFDocument> {
  return PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    warnOnInvalidObjects: false,
    parseSpeed: readAtOnce,
  });
}

/** Its bytes, with nothing between the objects and no earlier state before them. */
export async function writePdf(document: PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const saved = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    // Plain objects: a reader of containers would count those as left over.
    useObjectStreams: false,
  });
  return new Uint8Array(saved);
}

/**
 * The pictures of a document that are files of a camera as they stand. One that is wrapped once more, or is
 * JPEG 2000, does not read as a JPEG; so whoever asks for whole JPEGs refuses it.
 */
export function cameraPictures(context: PDFContext): PDFRawStream[] {
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  return objects
    .filter((object) => object instanceof PDFRawStream)
    .filter((stream) => filtersOf(stream).some((filter) => CAMERA_FILTERS.includes(filter)));
}

/**
 * A stripped PDF, checked and written anew by whoever is going to keep it: what could hide between the
 * objects that were checked does not come along. Null when anything is left that the stripping takes away.
 */
export async function rewriteBarePdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const document = await readPdf(bytes, READ_AT_ONCE);
    const isBare =
      sweepPdf(document.context) === 0 &&
      document.getPageCount() > 0 &&
      cameraPictures(document.context).every(({ contents }) => isBareJpeg(contents));
    return isBare ? await writePdf(document) : null;
  } catch {
    // The library throws plain errors of many kinds at what it cannot read; all mean the same here.
    return null;
  }
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const all = filter instanceof PDFArray ? filter.asArray() : [filter];
  return all
    .map((one) => dict.context.lookup(one))
    .flatMap((one) => (one instanceof PDFName ? [one.decodeText()] : []));
}
