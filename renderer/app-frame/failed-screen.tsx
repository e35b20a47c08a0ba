import { useWords } from "../i18n/i18n";
import { useSession } from "../session";
import { Action, Band, Row, Stack } from "../ui";
import { GuardedScreen } from "./guarded-screen";

/** A screen that broke: what is kept, and the ways on. Nothing of the failure is shown or written. */
export function FailedScreen() {
  const { t } = useWords();
  const { lock } = useSession();
  return (
    <GuardedScreen onLock={() => void lock()}>
      {(ways) => (
        <main style={{ padding: 32, maxWidth: 640 }}>
          <Stack gap={24}>
            <h1>{t("common.failed")}</h1>
            <Band tone="lamp" isAlert>
              {t("errors.internal")}
            </Band>
            <Row gap={12}>
              <Action
                kind="primary"
                autoFocus
                onClick={() => {
                  location.hash = "#/today";
                }}
              >
                {t("common.sections.today")}
              </Action>
              {ways}
            </Row>
          </Stack>
        </main>
      )}
    </GuardedScreen>
  );
}
