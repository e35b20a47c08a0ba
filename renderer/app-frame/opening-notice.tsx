import { useWords } from "../i18n/i18n";
import { useSession } from "../session";
import { Action, Band } from "../ui";
import { useReadNotice } from "./read-notices";

/** On Today: what opening had to mend, as long as nobody has read it. Nothing when all was as it was left. */
export function OpeningNotice() {
  const { t } = useWords();
  const { kind, tookMs, recordCount } = useSession().open.opening;
  const { isRead, markRead } = useReadNotice("opening");
  if (isRead || kind === "clean" || kind === "loss") return null;
  return (
    <Band tone={kind === "healed" ? "lamp" : "accent"}>
      {t(`unlock.found.${kind}`, {
        seconds: Math.max(1, Math.round(tookMs / 1000)),
        records: recordCount,
      })}{" "}
      <Action kind="quiet" size="slim" onClick={markRead}>
        {t("unlock.found.read")}
      </Action>
    </Band>
  );
}
