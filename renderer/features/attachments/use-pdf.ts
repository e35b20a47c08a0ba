import type { PDFDocumentProxy } from "pdfjs-dist";
import { useEffect, useState } from "react";
import { openPdf, type OpenPdf } from "./open-pdf";

/** The document of these bytes; `failed` when it cannot be read. Closed with the component. */
export function usePdf(bytes: Uint8Array): PDFDocumentProxy | "opening" | "failed" {
  const [pdf, setPdf] = useState<PDFDocumentProxy | "opening" | "failed">("opening");
  useEffect(() => {
    let isGone = false;
    let opened: OpenPdf | null = null;
    const open = async (): Promise<void> => {
      const found = await openPdf(bytes).catch(() => null);
      if (isGone) await found?.close();
      else {
        opened = found;
        setPdf(found?.document ?? "failed");
      }
    };
    void open();
    return () => {
      isGone = true;
      void opened?.close();
    };
  }, [bytes]);
  return pdf;
}
