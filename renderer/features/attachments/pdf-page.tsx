import type { PDFDocumentProxy, RenderTask } from "pdfjs-dist";
import { useEffect, useRef } from "react";

export interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  /** From 1. */
  readonly pageNumber: number;
  readonly scale: number;
  readonly label: string;
  readonly onFailed: () => void;
}

/** One page, drawn on a canvas: nothing in it can be clicked, and nothing of it runs. */
export function PdfPage({ document, pageNumber, scale, label, onFailed }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  useEffect(() => {
    let isGone = false;
    let drawing: RenderTask | null = null;
    const draw = async (): Promise<void> => {
      const page = await document.getPage(pageNumber);
      if (isGone || canvas.current === null) return;
      const sharp = devicePixelRatio;
      const viewport = page.getViewport({ scale: scale * sharp });
      canvas.current.width = Math.floor(viewport.width);
      canvas.current.height = Math.floor(viewport.height);
      canvas.current.style.width = `${viewport.width / sharp}px`;
      drawing = page.render({ canvas: canvas.current, viewport, annotationMode: 0 });
      await drawing.promise;
    };
    draw().catch(() => {
      if (!isGone) failed.current();
    });
    return () => {
      isGone = true;
      drawing?.cancel();
    };
  }, [document, pageNumber, scale]);
  return <canvas ref={canvas} role="img" aria-label={label} />;
}
