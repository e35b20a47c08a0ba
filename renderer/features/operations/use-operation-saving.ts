import { useRef, useState } from "react";
import { useNavigate } from "react-router";
import { operationContentSchema } from "../../../shared/domain/operation";
import type { ErrorCode } from "../../../shared/errors";
import type { FormIssue } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, attempt, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import type { DraftSaving } from "../intake";
import type { OperationFormHandle } from "./use-operation-form";

export interface OperationSaving {
  /** What the last try found to correct. */
  readonly issues: readonly FormIssue[];
  readonly error: ErrorCode | null;
  readonly isBusy: boolean;
  readonly save: () => Promise<void>;
  /** After `stale_revision`: puts these words over the version that was saved meanwhile. */
  readonly saveOver: () => Promise<void>;
  /** After `stale_revision`: gives these words up; true when they are gone and the saved version may open. */
  readonly discard: () => Promise<boolean>;
}

/** Saves the form as a new version and removes its draft with it; nothing typed is lost on refusal. */
export function useOperationSaving(
  form: OperationFormHandle,
  draft: Draft,
  drafting: DraftSaving,
): OperationSaving {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const [issues, setIssues] = useState<readonly FormIssue[]>([]);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isRunning = useRef(false);

  async function saveOn(baseVersion: number): Promise<void> {
    if (isRunning.current) return;
    setIssues([]);
    setError(null);
    const read = operationContentSchema.safeParse(form.getValues());
    if (!read.success) {
      await form.trigger();
      setIssues(read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
      return;
    }
    isRunning.current = true;
    setBusy(true);
    await drafting.flush();
    await drafting.stop();
    const saved = await answerOf(vault.saveOperation(read.data, baseVersion, draft.draftId));
    isRunning.current = false;
    setBusy(false);
    if (!saved.ok) {
      drafting.goOn();
      setError(saved.error);
      return;
    }
    tell({ text: t("operations.saved") });
    void navigate("/operations");
  }

  return {
    issues,
    error,
    isBusy,
    save: () => saveOn(draft.baseVersion),
    saveOver: async () => {
      const present = await attempt(vault.get("operation", draft.recordId));
      if (present.ok) await saveOn(present.value?.meta.rowVersion ?? 0);
      else setError(present.error);
    },
    discard: async () => {
      await drafting.stop();
      const removed = await attempt(vault.removeDraft(draft.draftId));
      if (removed.ok) return true;
      drafting.goOn();
      setError(removed.error);
      return false;
    },
  };
}
