import { useMemo } from "react";
import { ERASURE_REASON } from "../../../shared/domain/code-lists/case-files";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { audit as words } from "../../i18n/en/audit";
import { useSession } from "../../session";
import type { ShownAuditEvent } from "../../store/vault-api";

export interface AuditWords {
  /** What kind of thing an entry is about. */
  readonly target: (targetType: string) => string;
  /** Why; the reason of an erasure is a code. Null without a reason. */
  readonly why: (event: ShownAuditEvent) => string | null;
  /** Who, as far as this reader may know. */
  readonly who: (userId: string | null) => string;
}

type TargetType = keyof typeof words.targets;

/** The words of an entry that depend on who reads it. */
export function useAuditWords(): AuditWords {
  const { t } = useWords();
  const format = useFormats();
  const { users } = useSession().open;
  return useMemo(
    () => ({
      target: (targetType) => (isKnown(targetType) ? t(`audit.targets.${targetType}`) : targetType),
      why: ({ action, reason, isReasonErased }) => {
        if (isReasonErased) return t("audit.pane.reasonErased");
        const code = ERASURE_REASON.find((one) => action === "purge" && one === reason);
        return code === undefined ? reason : format.code("erasureReason", code);
      },
      who: (userId) => {
        if (userId === null) return t("audit.other");
        const user = users.find((one) => one.userId === userId);
        return user?.displayName ?? t("audit.somebodyGone");
      },
    }),
    [t, format, users],
  );
}

function isKnown(targetType: string): targetType is TargetType {
  return Object.hasOwn(words.targets, targetType);
}
