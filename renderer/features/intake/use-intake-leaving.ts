import { useEffect, useRef } from "react";
import { useNavigate } from "react-router";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { StatusRefusal } from "../../../shared/domain/case-status";
import type { ErrorCode } from "../../../shared/errors";
import type { Result } from "../../../shared/result";
import { firstPerField, type FormIssue } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVault } from "../../session";
import type { Draft } from "../../store/vault-api";
import { tell } from "../../ui";
import { isUnchanged } from "./case-change";
import { checkCase, isOnlyUnchosen, type CaseCheck } from "./case-check";
import { fileReadablePart } from "./file-readable-part";
import { saveAsFile } from "./save-as-file";
import { isStale } from "./standing";
import type { DraftSaving } from "./use-draft-saving";
import type { CaseStanding } from "./use-standing";
import { useHomeWaiver } from "./use-home-waiver";
import { useStayUntilSaved } from "./use-stay-until-saved";

/** One notice at a time: the latest says how things stand. */
export const NOTICE = "intake";

/** What is done to the content that the form has at the moment of saving. */
export type ContentChange = (content: CaseContent) => Result<CaseContent, StatusRefusal>;

export interface IntakeLeaving {
  /** Stops for now: a whole form becomes a file, anything else stays a draft. Stays when neither is saved. */
  readonly pause: () => Promise<void>;
  /** Saves the form, changed, as the file and shows the case; says why when it does not. */
  readonly finish: (change: ContentChange, done: string) => Promise<void>;
}

export interface OpenIntake {
  readonly draft: Draft;
  readonly standing: CaseStanding;
  readonly saving: DraftSaving;
  readonly today: string;
  readonly readValues: () => unknown;
}

/** The ways out of the form. Leaving by any other way keeps the draft, unless nothing was changed. */
export function useIntakeLeaving(intake: OpenIntake): IntakeLeaving {
  const { draft, standing, saving, today, readValues } = intake;
  const vault = useVault();
  const navigate = useNavigate();
  const { t } = useWords();
  const { number } = useFormats();
  const isBusy = useRef(false);
  useUnchangedDraftRemoval(intake);
  const askWaiver = useHomeWaiver();
  const sayNotKept = useStayUntilSaved(saving, `/intake/${draft.draftId}/`);
  const sayOwed = (text: string): void => {
    tell({ id: NOTICE, text, tone: "lamp" });
  };

  async function save(content: CaseContent): Promise<ErrorCode | null> {
    const approval = await askWaiver(standing.saved, content);
    if (approval === null) return "approval_needed";
    const file = { content, standing, draftId: draft.draftId, ...approval };
    const saved = await saveAsFile(vault, saving, file);
    if (saved.ok) return null;
    if (saved.error === "stale_revision") await standing.look();
    return saved.error;
  }

  /** What can be read becomes a file at least, so that the person is in the lists; the draft stays. */
  async function filePart(check: CaseCheck, isKept: boolean): Promise<ErrorCode | null> {
    if (!isKept) return null;
    const part = { check, standing, draftId: draft.draftId };
    const filed = await fileReadablePart(vault, saving, part);
    return filed.ok ? null : filed.error;
  }

  async function finish(change: ContentChange, done: string): Promise<void> {
    // Read now, not as last drawn: what was typed a moment ago belongs to the file.
    const { content, issues } = checkCase(readValues(), today);
    const kept = await saving.flush();
    if (isStale(standing)) {
      sayOwed(t("intake.stale.text"));
      return;
    }
    if (content === null) {
      if (kept.ok) sayOwed(keptWords(issues));
      else sayNotKept(kept.error);
      return;
    }
    const changed = change(content);
    if (!changed.ok) {
      sayOwed(t(`cases.refusal.${changed.error}`));
      return;
    }
    const error = await save(changed.value);
    if (error !== null) {
      sayOwed(t(`errors.${error}`));
      return;
    }
    tell({ id: NOTICE, text: done });
    void navigate(`/cases/${draft.recordId}`);
  }

  async function pause(): Promise<void> {
    const kept = await saving.flush();
    const check = checkCase(readValues(), today);
    const { content, issues } = check;
    const error = isStale(standing)
      ? null
      : content === null
        ? await filePart(check, kept.ok)
        : await save(content);
    const isFile = content !== null && error === null && !isStale(standing);
    if (error === "stale_revision") {
      sayOwed(t("intake.stale.text"));
      return;
    }
    if (!isFile && !kept.ok) {
      sayNotKept(kept.error);
      return;
    }
    if (isFile) tell({ id: NOTICE, text: t("intake.savedCase") });
    else if (error !== null) sayOwed(`${t(`errors.${error}`)} ${t("intake.kept")}`);
    else if (!isUnchanged(readValues(), standing.saved)) {
      tell({ id: NOTICE, text: keptWords(issues) });
    }
    void navigate("/today");
  }

  function keptWords(issues: readonly FormIssue[]): string {
    if (isOnlyUnchosen(issues)) return t("intake.kept");
    return t("intake.keptToCorrect", { n: number(firstPerField(issues).length) });
  }

  /** A key pressed twice leaves once. */
  async function once(leave: () => Promise<void>): Promise<void> {
    if (isBusy.current) return;
    isBusy.current = true;
    await leave().finally(() => {
      isBusy.current = false;
    });
  }

  return { pause: () => once(pause), finish: (change, done) => once(() => finish(change, done)) };
}

/** An intake or a correction that was opened and left without a word leaves no draft behind. */
function useUnchangedDraftRemoval({ draft, standing, saving, readValues }: OpenIntake): void {
  const vault = useVault();
  const { draftId } = draft;
  const { stop } = saving;
  const isUnchangedNow = useRef<() => boolean>(() => false);
  const isMounted = useRef<boolean>(false);
  useEffect(() => {
    isUnchangedNow.current = () => isUnchanged(readValues(), standing.saved);
  });
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
      if (!isUnchangedNow.current()) return;
      // React mounts twice in development: only a form that stays away was left.
      queueMicrotask(() => {
        if (isMounted.current) return;
        // Locked meanwhile: the draft stays, which harms nobody.
        void stop().then(() => vault.removeDraft(draftId).catch(() => undefined));
      });
    };
  }, [draftId, stop, vault]);
}
