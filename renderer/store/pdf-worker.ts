import { stripPdf } from "../../shared/files/strip-pdf";

// A Worker for one PDF: a file that fills the memory or never ends takes only this one with it.
globalThis.addEventListener("message", (event: MessageEvent<Uint8Array>) => {
  void stripPdf(event.data).then((bare) => globalThis.postMessage(bare));
});
