import { useMemo } from "react";
import { useWords } from "../../i18n/i18n";
import { audit as words } from "../../i18n/en/audit";
import { useSession } from "../../session";

export interface AuditWords {
  /** What kind of thing an entry is about. */
  readonly target: (targetType: string) => string;
  /** Who, as far as this reader may know. */
  readonly who: (userId: string | null) => string;
}

type TargetType = keyof typeof words.targets;

/** The words of an entry that depend on who reads it. */
export function useAuditWords(): AuditWords {
  const { t } = useWords();
  const { users } = useSession().open;
  return useMemo(
    () => ({
      target: (targetType) => (isKnown(targetType) ? t(`audit.targets.${targetType}`) : targetType),
      who: (userId) => {
        if (userId === null) return t("audit.other");
        const user = users.find((one) => one.userId === userId);
        return user?.displayName ?? t("audit.somebodyGone");
      },
    }),
    [t, users],
  );
}

function isKnown(targetType: string): targetType is TargetType {
  return Object.hasOwn(words.targets, targetType);
}
