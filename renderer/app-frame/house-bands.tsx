import { phnomPenhMinute } from "../../shared/domain/local-time";
import { useWords } from "../i18n/i18n";
import { useFormats } from "../i18n/use-formats";
import { useSession } from "../session";
import { Action, Band } from "../ui";
import css from "./house-bands.module.css";
import { useReadNotice } from "./read-notices";
import { useDiskLow } from "./use-disk-low";

/** Above every screen: what is missing, until somebody has read it, and a disk that is nearly full. */
export function HouseBands() {
  const { t } = useWords();
  const isDiskLow = useDiskLow();
  const { opening } = useSession().open;
  const { isRead, markRead } = useReadNotice("loss");
  const isLoss = opening.kind === "loss" && !isRead;
  if (!isLoss && !isDiskLow) return null;
  return (
    <div className={css["bands"]}>
      {isLoss && (
        <Band tone="danger" title={t("unlock.found.loss.title")} isAlert>
          <LossWords wholeUntil={opening.wholeUntil} missingFrames={opening.missingFrames} />{" "}
          <Action size="slim" onClick={markRead}>
            {t("unlock.found.loss.read")}
          </Action>
        </Band>
      )}
      {isDiskLow && (
        <Band title={t("unlock.diskLow.title")} isAlert>
          {t("unlock.diskLow.text")}
        </Band>
      )}
    </div>
  );
}

function LossWords(props: { wholeUntil: string | null; missingFrames: number }) {
  const { t } = useWords();
  const format = useFormats();
  const { wholeUntil, missingFrames: frames } = props;
  return (
    <>
      {wholeUntil === null
        ? t("unlock.found.loss.textUnknown", { frames })
        : t("unlock.found.loss.text", {
            frames,
            time: format.dateTime(phnomPenhMinute(Date.parse(wholeUntil))),
          })}{" "}
      {t("unlock.found.loss.todo")}
    </>
  );
}
