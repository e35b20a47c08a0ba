import type { ReactNode } from "react";
import { useWords } from "../../i18n/i18n";
import { UnlockLayout } from "../../ui";

/** The two halves of every screen before the store is open. */
export function DoorLayout({ children }: { children: ReactNode }) {
  const { t, lang } = useWords();
  return (
    <UnlockLayout
      name={t("common.appName")}
      other={{ text: t("common.appNameOther"), lang: lang === "km" ? "en" : "km" }}
      lead={t("unlock.lead")}
    >
      {children}
    </UnlockLayout>
  );
}
