import type { PDFDocumentProxy } from "pdfjs-dist";
import { BundledFonts } from "./pdf-fonts";

/** Errors only, and none of them tells of the content. */
const QUIET = 0;
/** A page may not ask for more pixels than a large screen has several times over. */
const MAX_IMAGE_PIXELS = 50_000_000;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  /** Ends the Worker and forgets the document. */
  readonly close: () => Promise<void>;
}

/**
 * Opens a PDF in a Worker of its own. No script of it runs, nothing is compiled at run time, no font or
 * picture reaches the browser's own parsers but as drawn outlines and pixels. Rejects when it is no PDF.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const { getDocument, PDFWorker } = await import("pdfjs-dist");
  const port = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  // pdf.js takes a Worker here; its types, made from comments, say only null.
  const worker = new PDFWorker({ port: port as unknown as null, verbosity: QUIET });
  const task = getDocument({
    // The Worker takes what it is given: the viewer keeps its own.
    data: bytes.slice(),
    worker,
    verbosity: QUIET,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    maxImageSize: MAX_IMAGE_PIXELS,
    StandardFontDataFactory: BundledFonts,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
    worker.destroy();
    port.terminate();
  };
  try {
    return { document: await task.promise, close };
  } catch (failure) {
    await close();
    throw failure;
  }
}
