import { useState } from "react";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Action, Page, Stack } from "../../ui";
import { OwnForm } from "./own-form";
import { TiesSection } from "./ties-section";

/** For whoever does not manage people: the own passphrase, and nobody else's. */
export function OwnPage({ onDone }: { onDone: (said: string) => void }) {
  const { t } = useWords();
  const { user } = useSession().open;
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
          <Stack gap={24}>
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
            <TiesSection userId={user.userId} />
          </Stack>
        )}
      </Page>
    </AppShell>
  );
}
