import type { CaseContent } from "../../../shared/domain/case-record";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import type { ApprovalTicket } from "../../../shared/vault/door";
import { answerOf, attempt } from "../../session";
import type { VaultApi } from "../../store/vault-api";
import { isUnchanged } from "./case-change";
import type { DraftSaver } from "./draft-saver";
import type { Standing } from "./standing";

export interface FileToSave {
  readonly content: CaseContent;
  readonly standing: Standing;
  readonly draftId: string;
  /** A second person's yes, where the content needs one. */
  readonly approval?: ApprovalTicket;
}

/**
 * Makes the form the file. Its draft goes in the same commit, so that a file is never there with an old
 * draft beside it. The draft rests meanwhile; when the file is not saved it goes on being kept.
 */
export async function saveAsFile(
  vault: Pick<VaultApi, "saveCase" | "removeDraft">,
  saver: Pick<DraftSaver, "stop" | "goOn">,
  { content, standing, draftId, approval }: FileToSave,
): Promise<Result<unknown, ErrorCode>> {
  await saver.stop();
  const saved =
    standing.saved !== null && isUnchanged(content, standing.saved)
      ? await attempt(vault.removeDraft(draftId))
      : await answerOf(
          approval === undefined
            ? vault.saveCase(content, standing.baseVersion, draftId)
            : vault.saveCase(content, standing.baseVersion, draftId, approval),
        );
  if (!saved.ok) saver.goOn();
  return saved;
}
