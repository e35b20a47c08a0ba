import { useWatch } from "react-hook-form";
import { mayAskFeedback, serviceStanding } from "../../../../shared/domain/service";
import {
  AnswerArea,
  AnswerSegment,
  AnswerSelect,
  PlainDay,
  PlainSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { FormGrid } from "../../../ui";
import { useIntake } from "../intake-context";
import type { ServiceRow } from "../new-care";
import { useOrganisations } from "../use-organisations";
import { EntryCard } from "./entry-card";
import { ServiceProvider } from "./service-provider";

export interface ServiceCardProps {
  readonly index: number;
  readonly onRemove: () => void;
}

/** One service: who gives it, when, and how it went. What only an end makes sensible appears with it. */
export function ServiceCard({ index, onRemove }: ServiceCardProps) {
  const { t } = useWords();
  const format = useFormats();
  const f = useCaseField();
  const { readable } = useIntake();
  const { nameOf } = useOrganisations();
  const row = useWatch({ name: `services.${index}` }) as ServiceRow;
  const kinds = useCodeOptions("service");
  const outcomes = useCodeOptions("serviceOutcome");
  const feedback = useCodeOptions("serviceFeedback");
  const standing = serviceStanding(row);
  const referral = readable?.referrals.find(({ referralId }) => referralId === row.referralId);
  const title = `${format.code("service", row.serviceType)}: ${t(`care.services.standing.${standing}`)}`;
  return (
    // A service that began with a referral is part of its story and stays.
    <EntryCard title={title} {...(row.referralId === null ? { onRemove } : {})}>
      {referral !== undefined && (
        <p className="small soft">
          {t("care.services.fromReferral", { to: nameOf(referral.toOrgId) })}
        </p>
      )}
      <FormGrid>
        <PlainSelect {...f(`services.${index}.serviceType`)} options={kinds} />
        <ServiceProvider index={index} isFixed={row.referralId !== null} />
        <PlainDay {...f(`services.${index}.plannedOn`)} isWide={false} whenEmpty={null} />
        <PlainDay {...f(`services.${index}.startedOn`)} isWide={false} whenEmpty={null} />
        <PlainDay {...f(`services.${index}.endedOn`)} isWide={false} whenEmpty={null} />
        {standing === "ended" && (
          <AnswerSelect {...f(`services.${index}.outcome`)} options={outcomes} />
        )}
        {standing !== "planned" && mayAskFeedback(row) && (
          <AnswerSegment
            {...f(`services.${index}.feedback`)}
            options={feedback}
            hint={t("care.services.feedbackHint")}
          />
        )}
        <AnswerArea {...f(`services.${index}.note`)} isWide minRows={2} />
      </FormGrid>
      {standing !== "planned" && !mayAskFeedback(row) && (
        <p className="small soft">{t("care.services.ourOwn")}</p>
      )}
    </EntryCard>
  );
}
