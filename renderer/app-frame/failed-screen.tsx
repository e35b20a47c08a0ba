import { useWords } from "../i18n/i18n";
import { Action, Band } from "../ui";

/** A screen that broke: what is kept, and the way back. Nothing of the failure is shown or written. */
export function FailedScreen() {
  const { t } = useWords();
  return (
    <main style={{ padding: 32, maxWidth: 640 }}>
      <Band tone="lamp" title={t("common.failed")} isAlert>
        {t("errors.internal")}
      </Band>
      <p>
        <Action
          kind="primary"
          autoFocus
          onClick={() => {
            location.hash = "#/today";
          }}
        >
          {t("common.sections.today")}
        </Action>
      </p>
    </main>
  );
}
