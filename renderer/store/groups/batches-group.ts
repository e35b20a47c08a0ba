import { err, ok } from "../../../shared/result";
import type { BatchesApi } from "../vault-api";
import type { Opened } from "./opened";

export function batchesGroup(opened: Opened): BatchesApi {
  let work: AbortController | null = null;

  /** One piece of long work at a time; `cancel` stops the one that runs. */
  async function run<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
    work?.abort();
    const controller = new AbortController();
    work = controller;
    try {
      return await task(controller.signal);
    } finally {
      if (work === controller) work = null;
    }
  }

  return {
    previewBatch: async (request) => opened().exporter.preview(request),
    sealBatch: async (request, _approval, onProgress) => {
      const { exporter } = opened();
      return run((signal) => exporter.seal(request, onProgress, signal));
    },
    cancel: async () => {
      work?.abort();
      return Promise.resolve();
    },
    markExported: async (batchId, fileName) => opened().ledger.markExported(batchId, fileName),
    voidBatch: async (batchId) => opened().ledger.voidSealed(batchId),
    listBatches: async () => opened().ledger.list(),
    openBatch: async (file, onProgress) => {
      const { importer } = opened();
      return run((signal) => importer.open(file, onProgress, signal));
    },
    applyImport: async (importId) => opened().importer.apply(importId),
    discardImport: async (importId) => {
      opened().importer.discard(importId);
      return Promise.resolve();
    },
    ownCard: async () => opened().cards.ownCard(),
    readCard: async (file) => opened().cards.read(file),
    demoKeyFile: async () => {
      const { session, identity } = opened().context;
      if (session.mode !== "demo") return Promise.resolve(err("not_allowed"));
      const { ageRecipient, ageIdentity } = identity;
      return Promise.resolve(
        ok(`# practice only, not secret\n# ${ageRecipient}\n${ageIdentity}\n`),
      );
    },
  };
}
