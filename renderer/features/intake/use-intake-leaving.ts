import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { ErrorCode } from "../../../shared/errors";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import { firstPerField } from "../../forms";
import { checkCase, isOnlyUnchosen } from "./case-check";
import type { DraftSaving } from "./use-draft-saving";
import { isUntouched } from "./step-progress";

export interface IntakeLeaving {
  /** Stops for now: a whole form becomes a file, anything else stays a draft. Nothing is lost. */
  readonly pause: () => Promise<void>;
  /** Saves this content as the file and shows the case; the draft stays when that fails. */
  readonly finish: (content: CaseContent, done: string) => Promise<void>;
}

/** The ways out of the form. Leaving by any other way keeps the draft, unless nobody touched it. */
export function useIntakeLeaving(
  draft: Draft,
  readValues: () => unknown,
  saving: DraftSaving,
  today: string,
): IntakeLeaving {
  const vault = useVault();
  const navigate = useNavigate();
  const { t } = useWords();
  const { number } = useFormats();
  useEmptyDraftRemoval(draft, readValues, saving);

  async function save(content: CaseContent): Promise<ErrorCode | null> {
    await saving.flush();
    const saved = await vault.saveCase(content, draft.baseVersion);
    if (!saved.ok) return saved.error;
    saving.stop();
    await vault.removeDraft(draft.draftId);
    return null;
  }

  async function finish(content: CaseContent, done: string): Promise<void> {
    const error = await save(content);
    if (error !== null) {
      tell({ text: t(`errors.${error}`), tone: "lamp" });
      return;
    }
    tell({ text: done });
    void navigate(`/cases/${draft.recordId}`);
  }

  async function pause(): Promise<void> {
    const { content, issues } = checkCase(readValues(), today);
    if (content !== null) {
      const error = await save(content);
      tell(
        error === null
          ? { text: t("intake.savedCase") }
          : { text: t(`errors.${error}`), tone: "lamp" },
      );
    } else {
      await saving.flush();
      if (!isUntouched(readValues())) tell(keptWords(issues));
    }
    void navigate("/today");
  }

  function keptWords(issues: Parameters<typeof firstPerField>[0]) {
    if (isOnlyUnchosen(issues)) return { text: t("intake.kept") };
    const n = number(firstPerField(issues).length);
    return { text: t("intake.keptToCorrect", { n }), tone: "lamp" as const };
  }

  return { pause, finish };
}

/** A new intake that was opened and left without a word leaves no draft behind. */
function useEmptyDraftRemoval(
  { draftId, baseVersion }: Draft,
  readValues: () => unknown,
  { stop }: DraftSaving,
): void {
  const vault = useVault();
  const latest = useRef(readValues);
  const isMounted = useRef(false);
  useEffect(() => {
    latest.current = readValues;
  });
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      if (baseVersion > 0 || !isUntouched(latest.current())) return;
      // React mounts twice in development: only a form that stays away was left.
      queueMicrotask(() => {
        if (isMounted.current) return;
        stop();
        // Locked meanwhile: the empty draft stays, which harms nobody.
        vault.removeDraft(draftId).catch(() => undefined);
      });
    };
  }, [baseVersion, draftId, stop, vault]);
}
