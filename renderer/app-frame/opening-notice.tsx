import { phnomPenhMinute } from "../../shared/domain/local-time";
import { useWords } from "../i18n/i18n";
import { useFormats } from "../i18n/use-formats";
import { useSession } from "../session";
import type { OpenedStore } from "../store/vault-api";
import { Action, Band } from "../ui";
import { useReadNotice } from "./read-notices";

/** On Today: what opening had to mend, as long as nobody has read it. Nothing when all was as it was left. */
export function OpeningNotice() {
  const { t } = useWords();
  const { opening } = useSession().open;
  const { isRead, markRead } = useReadNotice("opening");
  if (isRead || opening.kind === "clean" || opening.kind === "loss") return null;
  return (
    <Band tone={opening.kind === "healed" ? "lamp" : "accent"}>
      <MendedWords kind={opening.kind} opening={opening} />{" "}
      <Action kind="quiet" size="slim" onClick={markRead}>
        {t("unlock.found.read")}
      </Action>
    </Band>
  );
}

interface MendedWordsProps {
  readonly kind: Exclude<OpenedStore["opening"]["kind"], "clean" | "loss">;
  readonly opening: OpenedStore["opening"];
}

function MendedWords({ kind, opening }: MendedWordsProps) {
  const { t } = useWords();
  const format = useFormats();
  const { wholeUntil, tookMs, recordCount } = opening;
  if (wholeUntil !== null) {
    return t("unlock.found.endGone", {
      time: format.dateTime(phnomPenhMinute(Date.parse(wholeUntil))),
    });
  }
  return t(`unlock.found.${kind}`, {
    seconds: Math.max(1, Math.round(tookMs / 1000)),
    records: recordCount,
  });
}
