import type { VaultApi } from "../../store/vault-api";

/** Who is told that the file of a referral, or of answers, was written, or surely was not. */
export function referralFileMarks(vault: VaultApi): Pick<VaultApi, "markExported" | "voidBatch"> {
  return {
    markExported: async (batchId, fileName) => {
      await vault.referralFileWritten(batchId, fileName);
    },
    voidBatch: async (batchId) => {
      await vault.referralFileNotWritten(batchId);
    },
  };
}
