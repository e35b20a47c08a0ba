import type { Attachment } from "../../../shared/domain/attachment";
import { useVaultQuery } from "../../session";

/** The files of a case, latest first; undefined until the answer is there. */
export function useAttachments(caseId: string): readonly Attachment[] | undefined {
  return useVaultQuery(
    ["attachments", caseId],
    (vault) => vault.listAttachments(caseId),
    ["case"],
    { keepLast: true },
  );
}
