import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { openFile } from "../../bridge";
import { useVault } from "../../session";
import type { ImportOutcome, ImportPreview } from "../../store/vault-api";

export const OPEN_STAGES = ["read", "decrypt", "verify", "compare"] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

export type Opening =
  | { readonly is: "idle" }
  | { readonly is: "opening"; readonly stage: OpenStage; readonly done: number }
  | { readonly is: "refused"; readonly stage: OpenStage; readonly error: ErrorCode }
  | { readonly is: "preview"; readonly preview: ImportPreview; readonly error: ErrorCode | null }
  | { readonly is: "taking_in"; readonly preview: ImportPreview }
  | { readonly is: "taken_in"; readonly preview: ImportPreview; readonly outcome: ImportOutcome };

export interface OpenBatch {
  readonly opening: Opening;
  /** Asks for a file, checks it and compares it. Nothing is changed. */
  readonly choose: () => Promise<void>;
  /** Applies what is shown, all or nothing. */
  readonly takeIn: () => Promise<void>;
  readonly stop: () => void;
  /** Forgets what was opened; the store stays as it is. */
  readonly discard: () => void;
}

const IDLE: Opening = { is: "idle" };

/** One file from choice to outcome. A dialog that was closed without a file changes nothing. */
export function useOpenBatch(): OpenBatch {
  const vault = useVault();
  const [opening, setOpening] = useState<Opening>(IDLE);
  const isBusy = useRef(false);
  const isGone = useRef(false);
  const staged = useRef<string | null>(null);

  const discard = useCallback(() => {
    if (staged.current !== null) void vault.discardImport(staged.current);
    staged.current = null;
    setOpening(IDLE);
  }, [vault]);

  const stop = useCallback(() => {
    if (isBusy.current) void vault.cancel();
  }, [vault]);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      stop();
      if (staged.current !== null) void vault.discardImport(staged.current);
    };
  }, [stop, vault]);

  const choose = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    discard();
    let stage: OpenStage = "read";
    const at = (next: OpenStage, done: number): void => {
      stage = next;
      setOpening({ is: "opening", stage: next, done });
    };
    const refuse = (error: ErrorCode): void => {
      setOpening(error === "cancelled" ? IDLE : { is: "refused", stage, error });
    };
    try {
      const file = await openFile("batch", (done) => {
        at("read", done);
      });
      if (!file.ok) {
        refuse(file.error);
        return;
      }
      at("decrypt", 0);
      const opened = await vault.openBatch(file.value.bytes, (progress) => {
        if (isOpenStage(progress.stage)) at(progress.stage, progress.done);
      });
      if (!opened.ok) {
        refuse(opened.error);
        return;
      }
      if (isGone.current) void vault.discardImport(opened.value.importId);
      else {
        staged.current = opened.value.importId;
        setOpening({ is: "preview", preview: opened.value, error: null });
      }
    } catch {
      refuse("internal");
    } finally {
      isBusy.current = false;
    }
  }, [discard, vault]);

  const takeIn = useCallback(async () => {
    if (opening.is !== "preview" || isBusy.current) return;
    isBusy.current = true;
    const { preview } = opening;
    setOpening({ is: "taking_in", preview });
    const outcome = await vault
      .applyImport(preview.importId)
      .catch(() => ({ ok: false, error: "internal" }) as const);
    isBusy.current = false;
    if (!outcome.ok) {
      setOpening({ is: "preview", preview, error: outcome.error });
      return;
    }
    staged.current = null;
    setOpening({ is: "taken_in", preview, outcome: outcome.value });
  }, [opening, vault]);

  return { opening, choose, takeIn, stop, discard };
}

function isOpenStage(stage: string): stage is OpenStage {
  return OPEN_STAGES.some((known) => known === stage);
}
