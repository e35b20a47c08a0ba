import { AppShell } from "../../app-frame";
import { setPreferences, usePreferences } from "../../i18n/preferences";
import { useWords, type Language } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Facts, Page, Segment, Stack, Title, useConfirm } from "../../ui";
import { DemoKey } from "./demo-key";

/** What this machine shows and how, what this installation is, and the way into practice. */
export function SettingsScreen() {
  const { t, lang, switchTo } = useWords();
  const format = useFormats();
  const session = useSession();
  const preferences = usePreferences();
  const confirm = useConfirm();
  const { organisation, user, mode, caseCount } = session.open;

  const houseName =
    lang === "km"
      ? organisation.nameKm || organisation.nameEn
      : organisation.nameEn || organisation.nameKm;

  async function practise(): Promise<void> {
    const isSure = await confirm({
      title: t("settings.practise"),
      text: t("settings.practiseConfirm"),
      confirm: t("settings.practise"),
      cancel: t("common.cancel"),
    });
    if (isSure) await session.enterDemo();
  }

  return (
    <AppShell here="settings" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("settings.title")} isNarrow focusTitle>
        <Stack gap={32}>
          <Stack gap={24}>
            <Stack gap={8}>
              <Title order={2}>{t("settings.language")}</Title>
              <Segment
                label={t("settings.language")}
                value={lang}
                onChange={(value) => {
                  switchTo(value as Language);
                }}
                options={[
                  { value: "km", label: "ខ្មែរ" },
                  { value: "en", label: "English" },
                ]}
              />
            </Stack>
            <Stack gap={8}>
              <Title order={2}>{t("settings.digits")}</Title>
              <Segment
                label={t("settings.digits")}
                value={preferences.khmerDigits ? "khmer" : "latin"}
                onChange={(value) => {
                  setPreferences({ khmerDigits: value === "khmer" });
                }}
                options={[
                  { value: "khmer", label: t("settings.digitsKhmer") },
                  { value: "latin", label: t("settings.digitsLatin") },
                ]}
              />
            </Stack>
            <Stack gap={8}>
              <Title order={2}>{t("settings.theme")}</Title>
              <Segment
                label={t("settings.theme")}
                value={preferences.theme}
                onChange={(value) => {
                  setPreferences({
                    theme: value === "day" || value === "night" ? value : "machine",
                  });
                }}
                options={[
                  { value: "machine", label: t("settings.machine") },
                  { value: "day", label: t("settings.day") },
                  { value: "night", label: t("settings.night") },
                ]}
              />
            </Stack>
          </Stack>
          <Stack gap={12}>
            <Title order={2}>{t("settings.house")}</Title>
            <Facts
              items={[
                { label: t("settings.house"), value: houseName },
                { label: format.code("role", user.role), value: user.displayName },
                { label: t("settings.caseCount"), value: format.number(caseCount) },
                {
                  label: t("common.appName"),
                  value: t("settings.version", { version: session.info.version }),
                },
              ]}
            />
            <p>{t("settings.idle")}</p>
            {session.info.isStandIn && <p>{t("settings.standIn")}</p>}
          </Stack>
          {mode === "demo" ? (
            <DemoKey />
          ) : (
            <Stack gap={12}>
              <Title order={2}>{t("settings.practice")}</Title>
              <p>{t("settings.practiceText")}</p>
              <div>
                <Action onClick={() => void practise()}>{t("settings.practise")}</Action>
              </div>
            </Stack>
          )}
        </Stack>
      </Page>
    </AppShell>
  );
}
