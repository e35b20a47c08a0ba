import { useState } from "react";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { Action, Page } from "../../ui";
import { OwnForm } from "./own-form";

/** For whoever does not manage people: the own passphrase, and nobody else's. */
export function OwnPage({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <AppShell here="users" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("users.title")} sub={t("users.subOwn")} isNarrow focusTitle={!isOpen}>
        {isOpen ? (
          <OwnForm
            onDone={(said) => {
              setOpen(false);
              onDone(said);
            }}
            onCancel={() => {
              setOpen(false);
            }}
          />
        ) : (
          <div>
            <Action
              kind="primary"
              onClick={() => {
                setOpen(true);
              }}
            >
              {t("users.ownForm.save")}
            </Action>
          </div>
        )}
      </Page>
    </AppShell>
  );
}
