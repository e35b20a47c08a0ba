import {
  mayHandleBatches,
  mayOpenFiles,
  mayRecordCases,
  mayTakeIn,
} from "../../../shared/domain/access";
import { AppError } from "../../../shared/errors";
import { isOfReferral } from "../../../shared/exchange/file-kind";
import { err, ok } from "../../../shared/result";
import { requireReader } from "../require-reader";
import type { SummaryIndex } from "../summary-index";
import { batchTarget, type BatchesApi, type BatchPreview } from "../vault-api";
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

  /**
   * A batch that somebody else voids gives its number to two files. Whoever works with files may write a
   * recall. Throws `not_allowed`.
   */
  async function ledgerForWriter(batchId: string) {
    const { ledger, context } = opened();
    const { role } = context.session.user;
    const isRecall = (await ledger.get(batchId))?.kind === "recall";
    const isAllowed = mayHandleBatches(role) || (isRecall && mayRecordCases(role));
    if (!isAllowed) throw new AppError("not_allowed");
    return ledger;
  }

  return {
    previewBatch: async (request) => {
      const { exporter, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) throw new AppError("not_allowed");
      return withoutHidden(await exporter.preview(request), context.index);
    },
    sealBatch: async (request, approval, onProgress) => {
      const { exporter, approvals, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return approvals.with(approval, "seal_batch", batchTarget(request), ({ approvedBy }) =>
        run((signal) => exporter.seal(request, approvedBy, onProgress, signal)),
      );
    },
    sealAgain: async (batchId, onProgress) => {
      const { exporter, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return run((signal) => exporter.again(batchId, onProgress, signal));
    },
    writeSealed: async (batchId, write) => {
      const { exporter, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return run((signal) => exporter.writeSealed(batchId, write, signal));
    },
    cancel: async () => {
      work?.abort();
      return Promise.resolve();
    },
    markExported: async (batchId, fileName) => {
      await (await ledgerForWriter(batchId)).markExported(batchId, fileName);
      await opened().recallSender.written(batchId);
    },
    voidBatch: async (batchId) => {
      const ledger = await ledgerForWriter(batchId);
      opened().exporter.forget(batchId);
      return ledger.voidSealed(batchId);
    },
    listBatches: async () => {
      const { ledger, context } = opened();
      requireReader(context.session.user.role);
      return ledger.list();
    },
    makeReceipt: async (batchId) => {
      const { receiptDesk, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return receiptDesk.make(batchId);
    },
    openBatch: async (file, onProgress) => {
      const { importer, context } = opened();
      const { role } = context.session.user;
      if (!mayOpenFiles(role)) return err("not_allowed");
      const preview = await run((signal) => importer.open(file, onProgress, signal));
      if (!preview.ok || mayTakeIn(role, isOfReferral(preview.value.kind))) return preview;
      importer.discard(preview.value.importId);
      return err("not_allowed");
    },
    applyImport: async (importId, onProgress = () => undefined) => {
      const { importer } = opened();
      return run((signal) => importer.apply(importId, onProgress, signal));
    },
    discardImport: async (importId) => {
      opened().importer.discard(importId);
      return Promise.resolve();
    },
    undoImport: async (batchId, reason) => {
      const { importUndo, context } = opened();
      if (!mayHandleBatches(context.session.user.role)) return err("not_allowed");
      return importUndo.undo(batchId, reason);
    },
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

/** Counted in the batch, and not named to somebody for whom they do not exist (dictionary §11 R4, R5). */
function withoutHidden(preview: BatchPreview, index: SummaryIndex): BatchPreview {
  const leftOut = preview.leftOut.flatMap(({ reason, caseIds }) => {
    const visible = caseIds.filter((id) => index.isVisible(id));
    return visible.length === 0 ? [] : [{ reason, caseIds: visible }];
  });
  return { ...preview, leftOut };
}
