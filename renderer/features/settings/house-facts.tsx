import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Facts, Stack, Title } from "../../ui";

/** Which house this is, and who is at work. */
export function HouseFacts() {
  const { t, lang } = useWords();
  const format = useFormats();
  const { open } = useSession();
  const { organisation, user, caseCount } = open;
  const { nameKm, nameEn } = organisation;
  return (
    <Stack gap={12}>
      <Title order={2}>{t("settings.house")}</Title>
      <Facts
        items={[
          {
            label: t("settings.house"),
            value: lang === "km" ? nameKm || nameEn : nameEn || nameKm,
          },
          { label: format.code("role", user.role), value: user.displayName },
          { label: t("settings.caseCount"), value: format.number(caseCount) },
        ]}
      />
    </Stack>
  );
}
