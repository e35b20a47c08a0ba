import { useCallback, useEffect, useRef, useState } from "react";
import type { ErrorCode } from "../../../shared/errors";
import { exchangeFileDone, openExchangeSource, openSource, type OpenedSource } from "../../bridge";
import { useVault } from "../../session";
import type { ImportOutcome, ImportPreview } from "../../store/vault-api";

export const OPEN_STAGES = ["read", "decrypt", "verify", "compare"] as const;
export type OpenStage = (typeof OPEN_STAGES)[number];

export type Opening =
  | { readonly is: "idle" }
  | { readonly is: "opening"; readonly stage: OpenStage; readonly done: number }
  | { readonly is: "refused"; readonly stage: OpenStage; readonly error: ErrorCode }
  | { readonly is: "preview"; readonly preview: ImportPreview; readonly error: ErrorCode | null }
  | { readonly is: "taking_in"; readonly preview: ImportPreview; readonly done: number }
  | { readonly is: "taken_in"; readonly preview: ImportPreview; readonly outcome: ImportOutcome };

export interface OpenBatch {
  readonly opening: Opening;
  /** Asks for a file, or takes this one of the exchange folder; checks and compares it. Nothing is changed. */
  readonly choose: (fileId?: string) => Promise<void>;
  /** Applies what is shown, all or nothing; when it is stopped, nothing. */
  readonly takeIn: () => Promise<void>;
  readonly stop: () => void;
  /** Forgets what was opened; the store stays as it is. */
  readonly discard: () => void;
}

/** Such a file is somebody else's business: the exchange folder does not offer it again. */
const NOT_FOR_US: readonly ErrorCode[] = ["own_file", "wrong_key", "wrong_recipient", "demo_file"];

const IDLE: Opening = { is: "idle" };

/** One file from choice to outcome. A dialog that was closed without a file changes nothing. */
export function useOpenBatch(): OpenBatch {
  const vault = useVault();
  const [opening, setOpening] = useState<Opening>(IDLE);
  const isBusy = useRef(false);
  const isTakingIn = useRef(false);
  const isGone = useRef(false);
  const staged = useRef<string | null>(null);
  const fromFolder = useRef<string | null>(null);
  const file = useRef<OpenedSource | null>(null);

  const closeFile = useCallback(() => {
    void file.current?.close();
    file.current = null;
  }, []);

  const discard = useCallback(() => {
    if (staged.current !== null) void vault.discardImport(staged.current);
    staged.current = null;
    closeFile();
    setOpening(IDLE);
  }, [closeFile, vault]);

  const stop = useCallback(() => {
    if (isBusy.current) void vault.cancel();
  }, [vault]);

  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      // Whoever said yes and goes on working did not say no.
      if (!isTakingIn.current) stop();
      if (staged.current !== null) void vault.discardImport(staged.current);
      // What is still being taken in is read until it ends.
      if (!isBusy.current) closeFile();
    };
  }, [closeFile, stop, vault]);

  const choose = useCallback(
    async (fileId?: string) => {
      if (isBusy.current) return;
      isBusy.current = true;
      discard();
      let stage: OpenStage = "read";
      const at = (next: OpenStage, done: number): void => {
        stage = next;
        setOpening({ is: "opening", stage: next, done });
      };
      const refuse = (error: ErrorCode): void => {
        closeFile();
        if (fileId !== undefined && NOT_FOR_US.includes(error)) void exchangeFileDone(fileId);
        setOpening(error === "cancelled" ? IDLE : { is: "refused", stage, error });
      };
      try {
        at("read", 0);
        const found = await (fileId === undefined
          ? openSource("batch")
          : openExchangeSource(fileId));
        if (!found.ok) {
          refuse(found.error);
          return;
        }
        file.current = found.value;
        at("decrypt", 0);
        const opened = await vault.openBatch(found.value.source, (progress) => {
          if (isOpenStage(progress.stage)) at(progress.stage, progress.done);
        });
        if (!opened.ok) {
          refuse(opened.error);
          return;
        }
        if (isGone.current) {
          void vault.discardImport(opened.value.importId);
          closeFile();
        } else {
          staged.current = opened.value.importId;
          fromFolder.current = fileId ?? null;
          setOpening({ is: "preview", preview: opened.value, error: null });
        }
      } catch {
        refuse("internal");
      } finally {
        isBusy.current = false;
      }
    },
    [closeFile, discard, vault],
  );

  const takeIn = useCallback(async () => {
    if (opening.is !== "preview" || isBusy.current) return;
    isBusy.current = true;
    isTakingIn.current = true;
    const { preview } = opening;
    const at = (done: number): void => setOpening({ is: "taking_in", preview, done });
    at(0);
    const outcome = await vault
      .applyImport(preview.importId, ({ done }) => at(done))
      .catch(() => ({ ok: false, error: "internal" }) as const);
    isBusy.current = false;
    isTakingIn.current = false;
    if (!outcome.ok) {
      if (isGone.current) closeFile();
      const error = outcome.error === "cancelled" ? null : outcome.error;
      setOpening({ is: "preview", preview, error });
      return;
    }
    staged.current = null;
    closeFile();
    if (fromFolder.current !== null) void exchangeFileDone(fromFolder.current);
    setOpening({ is: "taken_in", preview, outcome: outcome.value });
  }, [closeFile, opening, vault]);

  return { opening, choose, takeIn, stop, discard };
}

function isOpenStage(stage: string): stage is OpenStage {
  return OPEN_STAGES.some((known) => known === stage);
}
