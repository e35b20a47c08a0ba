import { useState } from "react";
import { useNavigate } from "react-router";
import { incidentContentSchema } from "../../../shared/domain/incident";
import type { ErrorCode } from "../../../shared/errors";
import type { FormIssue } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import type { DraftSaving } from "../intake";
import type { IncidentFormHandle } from "./use-incident-form";

export interface IncidentSaving {
  /** What the last try found to correct. */
  readonly issues: readonly FormIssue[];
  readonly error: ErrorCode | null;
  readonly isBusy: boolean;
  readonly save: () => Promise<void>;
  /** After `stale_revision`: puts these words over the version that was saved meanwhile. */
  readonly saveOver: () => Promise<void>;
  /** After `stale_revision`: gives these words up; the caller opens the saved version. */
  readonly discard: () => Promise<void>;
}

/** Saves the form as a new version and removes its draft with it; nothing typed is lost on refusal. */
export function useIncidentSaving(
  form: IncidentFormHandle,
  draft: Draft,
  drafting: DraftSaving,
): IncidentSaving {
  const { t } = useWords();
  const vault = useVault();
  const navigate = useNavigate();
  const [issues, setIssues] = useState<readonly FormIssue[]>([]);
  const [error, setError] = useState<ErrorCode | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function saveOn(baseVersion: number): Promise<void> {
    setIssues([]);
    setError(null);
    const read = incidentContentSchema.safeParse(form.getValues());
    if (!read.success) {
      await form.trigger();
      setIssues(read.error.issues.map(({ path, message }) => ({ path: path.join("."), message })));
      return;
    }
    setBusy(true);
    await drafting.flush();
    const saved = await vault.saveIncident(read.data, baseVersion, draft.draftId);
    setBusy(false);
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    drafting.stop();
    tell({ text: t("incidents.saved") });
    void navigate("/incidents");
  }

  return {
    issues,
    error,
    isBusy,
    save: () => saveOn(draft.baseVersion),
    saveOver: async () => {
      const present = await vault.get("incident", draft.recordId);
      await saveOn(present?.meta.rowVersion ?? 0);
    },
    discard: async () => {
      drafting.stop();
      await vault.removeDraft(draft.draftId);
    },
  };
}
