import { valueOf } from "../../../../shared/domain/answer";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Note } from "../../../ui";
import { useIntake } from "../intake-context";
import { useOrganisations } from "../use-organisations";

/** What the house that referred this person told, with its source: nobody is asked for it again. */
export function ReferredNote() {
  const { t } = useWords();
  const format = useFormats();
  const { readable } = useIntake();
  const { nameOf } = useOrganisations();
  const asked = readable?.referrals.filter(({ direction }) => direction === "in") ?? [];
  return asked.map(({ referralId, fromOrgId, referredOn, serviceType, note }) => (
    <Note
      key={referralId}
      title={t("incoming.toldBy", {
        name: fromOrgId === null ? "" : nameOf(fromOrgId),
        on: referredOn === null ? "" : format.date(referredOn),
      })}
    >
      <p className="small">{format.code("service", serviceType)}</p>
      {valueOf(note) !== null && <blockquote className="small">{valueOf(note)}</blockquote>}
      <p className="small soft">{t("incoming.doNotAsk")}</p>
    </Note>
  ));
}
