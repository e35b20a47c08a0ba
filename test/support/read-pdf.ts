import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface ReadPdf {
  /** The text of each page, without white space: where a line breaks tells nothing. */
  readonly pages: readonly string[];
  /** Title, author, producer and whatever else the file says of itself. */
  readonly metadata: string;
}

/** Reads a PDF as any reader of it could. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: 0 });
  const document = await task.promise;
  try {
    const pages: string[] = [];
    for (let no = 1; no <= document.numPages; no += 1) {
      const content = await (await document.getPage(no)).getTextContent();
      const texts = content.items.map((item) => ("str" in item ? item.str : ""));
      pages.push(withoutSpaces(texts.join("")));
    }
    return { pages, metadata: JSON.stringify(await document.getMetadata()) };
  } finally {
    await task.destroy();
  }
}

/** Text as `readPdf` gives it, to look for. */
export function withoutSpaces(text: string): string {
  return text.replaceAll(/[\s\u200b]/g, "");
}
