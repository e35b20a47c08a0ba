import { useEffect, useState } from "react";
import { useFormats } from "../../i18n/use-formats";
import { useWords } from "../../i18n/i18n";
import { SavedMark } from "../../ui";
import type { SavingState } from "./draft-saver";
import { notKeptWords } from "./not-kept-words";

/** "Saved 3 s ago", and never before it is so. Nothing while nothing was typed. */
export function SavingMark({ state }: { readonly state: SavingState }) {
  const { t } = useWords();
  const format = useFormats();
  const now = useSeconds(state.kind === "saved");
  switch (state.kind) {
    case "untouched":
      return null;
    case "waiting":
    case "saving":
      return <SavedMark state="saving">{t("common.saving")}</SavedMark>;
    case "failed":
      return <SavedMark state="unsaved">{notKeptWords(state.code, t)}</SavedMark>;
    case "saved":
      return <SavedMark state="saved">{format.savedAgo(Math.max(0, now - state.at))}</SavedMark>;
  }
}

/** The time in ms, once a second while `isRunning`. */
function useSeconds(isRunning: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    const tick = (): void => {
      setNow(Date.now());
    };
    const timer = setInterval(tick, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [isRunning]);
  return now;
}
