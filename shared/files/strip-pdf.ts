import type { PDFContext } from "@cantoo/pdf-lib";
import { cameraPictures, readPdf, writePdf } from "./bare-pdf";
import { sweepPdf } from "./pdf-sweep";
import { stripJpeg } from "./strip-jpeg";

/**
 * The same pages without what is said about them and what they could do: author, program, times, XMP,
 * previews, embedded files, scripts and actions, earlier states of the file, and what its pictures tell
 * of place and device. Null when the file is no PDF that we can read whole, or is locked with a
 * password. Large files take seconds and much memory, so it runs in a Worker of its own.
 */
export async function stripPdf(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const document = await readPdf(bytes);
    sweepPdf(document.context);
    if (document.getPageCount() === 0 || !stripPictures(document.context)) return null;
    const saved = await writePdf(document);
    // The second net: reading again what was written must find nothing more to take away.
    const again = await readPdf(saved);
    return sweepPdf(again.context) === 0 ? saved : null;
  } catch {
    // The library throws plain errors of many kinds at what it cannot read; all mean the same here.
    return null;
  }
}

/** False when a picture in it is no whole JPEG: then nobody knows what else it holds. */
function stripPictures(context: PDFContext): boolean {
  for (const picture of cameraPictures(context)) {
    const clean = stripJpeg(picture.contents);
    if (clean === null) return false;
    picture.updateContents(clean);
  }
  return true;
}
