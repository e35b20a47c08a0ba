import { useEffect, useRef } from "react";
import { useSearchParams } from "react-router";
import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Page, Stack } from "../../ui";
import { PlacesSettings } from "../places";
import { BedSettings } from "../stays";
import { About } from "./about";
import { BackupSettings } from "./backup-settings";
import { DemoKey } from "./demo-key";
import { HouseFacts } from "./house-facts";
import { LockSettings } from "./lock-settings";
import { LookSettings } from "./look-settings";
import { PracticeSettings } from "./practice-settings";
import { StoreHealth } from "./store-health";

/** What this machine shows and how, when it locks, and the care of what is stored. */
export function SettingsScreen() {
  const { t } = useWords();
  const { mode } = useSession().open;
  const [asked] = useSearchParams();
  const wantsBackup = asked.has("backup");
  const backup = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!wantsBackup) return;
    backup.current?.scrollIntoView();
    backup.current?.focus();
  }, [wantsBackup]);

  return (
    <AppShell here="settings" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("settings.title")} isNarrow focusTitle={!wantsBackup}>
        <Stack gap={32}>
          <LookSettings />
          <HouseFacts />
          <LockSettings />
          <BedSettings />
          <PlacesSettings />
          <section ref={backup} tabIndex={-1} aria-label={t("settings.backup.title")}>
            <BackupSettings />
          </section>
          <StoreHealth />
          {mode === "demo" ? <DemoKey /> : <PracticeSettings />}
          <About />
        </Stack>
      </Page>
    </AppShell>
  );
}
