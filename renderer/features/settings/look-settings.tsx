import { setPreferences, usePreferences } from "../../i18n/preferences";
import { useWords, type Language } from "../../i18n/i18n";
import { Segment, Stack, Title } from "../../ui";

/** Language, digits and light of this machine. */
export function LookSettings() {
  const { t, lang, switchTo } = useWords();
  const preferences = usePreferences();
  return (
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
            setPreferences({ theme: value === "day" || value === "night" ? value : "machine" });
          }}
          options={[
            { value: "machine", label: t("settings.machine") },
            { value: "day", label: t("settings.day") },
            { value: "night", label: t("settings.night") },
          ]}
        />
      </Stack>
    </Stack>
  );
}
