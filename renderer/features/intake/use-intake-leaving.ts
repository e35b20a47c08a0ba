import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import { firstPerField, type FormIssue } from "../../forms";
import { checkCase, isOnlyUnchosen } from "./case-check";
import type { DraftSaving } from "./use-draft-saving";
import { isUnchanged } from "./case-change";

/** One notice at a time: the latest says how things stand. */
const NOTICE = "intake";

export interface IntakeLeaving {
  /** Stops for now: a whole form becomes a file, anything else stays a draft. Nothing is lost. */
  readonly pause: () => Promise<void>;
  /** Saves this content as the file and shows the case; the draft stays when that fails. */
  readonly finish: (content: CaseContent, done: string) => Promise<void>;
}

export interface OpenIntake {
  readonly draft: Draft;
  /** The case as it was saved; null for one that is new. */
  readonly saved: CaseContent | null;
  readonly saving: DraftSaving;
  readonly today: string;
  readonly readValues: () => unknown;
}

/** The ways out of the form. Leaving by any other way keeps the draft, unless nothing was changed. */
export function useIntakeLeaving(intake: OpenIntake): IntakeLeaving {
  const { draft, saved, saving, today, readValues } = intake;
  const vault = useVault();
  const navigate = useNavigate();
  const { t } = useWords();
  const { number } = useFormats();
  useUnchangedDraftRemoval(intake);

  async function save(content: CaseContent): Promise<ErrorCode | null> {
    await saving.flush();
    if (saved === null || !isUnchanged(content, saved)) {
      const outcome = await vault.saveCase(content, draft.baseVersion);
      if (!outcome.ok) return outcome.error;
    }
    saving.stop();
    await vault.removeDraft(draft.draftId);
    return null;
  }

  async function finish(content: CaseContent, done: string): Promise<void> {
    const error = await save(content);
    if (error !== null) {
      tell({ id: NOTICE, text: t(`errors.${error}`), tone: "lamp" });
      return;
    }
    tell({ id: NOTICE, text: done });
    void navigate(`/cases/${draft.recordId}`);
  }

  async function pause(): Promise<void> {
    const { content, issues } = checkCase(readValues(), today);
    if (content !== null) {
      const error = await save(content);
      tell(
        error === null
          ? { id: NOTICE, text: t("intake.savedCase") }
          : { id: NOTICE, text: t(`errors.${error}`), tone: "lamp" },
      );
    } else {
      await saving.flush();
      if (!isUnchanged(readValues(), saved)) tell({ id: NOTICE, text: keptWords(issues) });
    }
    void navigate("/today");
  }

  function keptWords(issues: readonly FormIssue[]): string {
    if (isOnlyUnchosen(issues)) return t("intake.kept");
    return t("intake.keptToCorrect", { n: number(firstPerField(issues).length) });
  }

  return { pause, finish };
}

/** An intake or a correction that was opened and left without a word leaves no draft behind. */
function useUnchangedDraftRemoval({ draft, saved, saving, readValues }: OpenIntake): void {
  const vault = useVault();
  const { draftId } = draft;
  const { stop } = saving;
  const isUnchangedNow = useRef<() => boolean>(() => false);
  const isMounted = useRef<boolean>(false);
  useEffect(() => {
    isUnchangedNow.current = () => isUnchanged(readValues(), saved);
  });
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      if (!isUnchangedNow.current()) return;
      // React mounts twice in development: only a form that stays away was left.
      queueMicrotask(() => {
        if (isMounted.current) return;
        stop();
        // Locked meanwhile: the draft stays, which harms nobody.
        vault.removeDraft(draftId).catch(() => undefined);
      });
    };
  }, [draftId, stop, vault]);
}
