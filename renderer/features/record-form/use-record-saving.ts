import { useRef, useState } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import { useNavigate } from "react-router";
import type { ErrorCode } from "../../../shared/errors";
import { fieldOf, type FormIssue } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { answerOf, attempt, useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import type { DraftSaving } from "../intake";
import type { RecordKind } from "./record-kind";

export interface RecordSaving {
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
export function useRecordSaving<V extends FieldValues, C>(
  kind: RecordKind<V, C>,
  form: UseFormReturn<V, unknown, C>,
  draft: Draft,
  drafting: DraftSaving,
): RecordSaving {
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
    const read = kind.schema.safeParse(form.getValues());
    const found = read.success
      ? kind.problems(read.data)
      : read.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
    if (!read.success || found.length > 0) {
      sayBeside(form, found);
      setIssues(found);
      return;
    }
    isRunning.current = true;
    setBusy(true);
    await drafting.flush();
    await drafting.stop();
    const saved = await answerOf(kind.save(vault, read.data, baseVersion, draft.draftId));
    isRunning.current = false;
    setBusy(false);
    if (!saved.ok) {
      drafting.goOn();
      setError(saved.error);
      return;
    }
    tell({ text: t(`${kind.area}.saved`) });
    void navigate(`/${kind.area}`);
  }

  return {
    issues,
    error,
    isBusy,
    save: () => saveOn(draft.baseVersion),
    saveOver: async () => {
      const present = await attempt(vault.get(kind.form, draft.recordId));
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

/** Each mistake stands beside its field too, also where nobody was yet. */
function sayBeside<V extends FieldValues, C>(
  form: UseFormReturn<V, unknown, C>,
  issues: readonly FormIssue[],
): void {
  for (const { path, message } of issues) {
    // The path comes from the schema of this form.
    const name = fieldOf(path) as Path<V>;
    form.setValue(name, form.getValues(name), { shouldTouch: true });
    form.setError(name, { type: "refused", message });
  }
}
