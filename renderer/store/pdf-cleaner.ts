/** A large honest document takes a few seconds on a slow machine. */
const MAX_CLEANING_MS = 60_000;

/**
 * Strips a PDF in a Worker that lives for this one file, since reading it may take any time and memory.
 * Null when it cannot be read, takes too long, or the Worker dies of it.
 */
export function stripPdfApart(bytes: Uint8Array): Promise<Uint8Array | null> {
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
