// A Worker of its own for reading a PDF: bundled with the program, so that it is served as our own file.
import "pdfjs-dist/build/pdf.worker.mjs";
