import { useVaultQuery } from "../../session";
import type { BatchPreview, BatchRequest } from "../../store/vault-api";

/**
 * What this batch would hold, or null while it is counted: never the figures of another choice. `round`
 * counts the batches made here: each takes a number, so the next one is counted anew.
 */
export function useBatchPreview(request: BatchRequest | null, round: number): BatchPreview | null {
  const preview = useVaultQuery(
    ["batch-preview", request, round],
    (vault) => (request === null ? Promise.resolve(null) : vault.previewBatch(request)),
    ["case", "incident", "operation", "organisation"],
  );
  if (request === null || preview === undefined || preview === null) return null;
  const isThis =
    preview.request.kind === request.kind &&
    preview.request.period === request.period &&
    preview.request.recipientOrgId === request.recipientOrgId;
  return isThis ? preview : null;
}
