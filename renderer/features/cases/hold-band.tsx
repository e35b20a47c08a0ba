import type { LegalHold } from "../../../shared/domain/retention";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { Band } from "../../ui";

/** At the head of a file that is not erased while its hold stands. */
export function HoldBand({ hold }: { hold: LegalHold }) {
  const { t } = useWords();
  const format = useFormats();
  return (
    <Band tone="accent" title={t("retention.hold.band")}>
      {t("retention.hold.stands", {
        set: format.date(hold.setOn),
        reason: format.code("legalHold", hold.reason),
        review: format.date(hold.reviewOn),
      })}
    </Band>
  );
}
