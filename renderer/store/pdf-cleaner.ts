import { sniff } from "../../shared/files/sniff";
import { err } from "../../shared/result";
import type { AttachmentsApi } from "./vault-api";

/** A large honest document takes a few seconds on a slow machine. */
const MAX_CLEANING_MS = 60_000;

/**
 * The vault's `addAttachment` for the page: a PDF is stripped here before, in a Worker that the page starts
 * and can end. The vault takes nobody's word for it: it checks what it is given, and refuses what is not bare.
 */
export function pdfsStrippedFirst(
  add: AttachmentsApi["addAttachment"],
): AttachmentsApi["addAttachment"] {
  return async (caseId, facts, file, onProgress) => {
    if (sniff(file) !== "application/pdf") return add(caseId, facts, file, onProgress);
    const bare = await stripPdfApart(file);
    return bare === null ? err("unknown_file_type") : add(caseId, facts, bare, onProgress);
  };
}

/**
 * Strips a PDF in a Worker that lives for this one file, since reading it may take any time and memory.
 * Null when it cannot be read, takes too long, or the Worker dies of it.
 */
function stripPdfApart(bytes: Uint8Array): Promise<Uint8Array | null> {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  return new Promise<Uint8Array | null>((resolve) => {
    const timer = setTimeout(() => resolve(null), MAX_CLEANING_MS);
    worker.addEventListener("message", (event: MessageEvent<Uint8Array | null>) => {
      clearTimeout(timer);
      resolve(event.data);
    });
    worker.addEventListener("error", () => {
      clearTimeout(timer);
      resolve(null);
    });
    worker.postMessage(bytes);
  }).finally(() => worker.terminate());
}
