import { useEffect, useState } from "react";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { OpeningProgress as Progress } from "../../store/vault-api";
import { ProgressSteps } from "../../ui";

/** Sooner than this nobody needs to be told what is going on. */
const SHOWN_AFTER_MS = 500;
const STAGES = ["keys", "check", "replay", "rebuild", "lists"] as const;

/** What opening is at, once it takes longer than a moment. Stages that are not needed are not named. */
export function OpeningProgress({ progress }: { readonly progress: Progress }) {
  const { t } = useWords();
  const format = useFormats();
  const [isShown, setShown] = useState(false);
  const [seen, setSeen] = useState<readonly Progress["stage"][]>([]);
  if (!seen.includes(progress.stage)) setSeen([...seen, progress.stage]);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, SHOWN_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isShown) return null;

  const at = STAGES.indexOf(progress.stage);
  const shown = STAGES.filter((stage) => seen.includes(stage) || stage === "lists");
  return (
    <div>
      <ProgressSteps
        label={t("unlock.progress.label")}
        value={(at + progress.done) / STAGES.length}
        steps={shown.map((stage) => ({
          id: stage,
          label: t(`unlock.progress.${stage}`),
          state: stage === progress.stage ? "now" : STAGES.indexOf(stage) < at ? "done" : "ahead",
          ...(stage === progress.stage && progress.done > 0
            ? { note: `${format.number(Math.round(progress.done * 100))} %` }
            : {}),
        }))}
      />
      {(progress.stage === "replay" || progress.stage === "rebuild") && (
        <p className="soft">{t("unlock.progress.keep")}</p>
      )}
    </div>
  );
}
