import { useWatch } from "react-hook-form";
import {
  AnswerDate,
  AnswerMoney,
  AnswerMulti,
  AnswerNumber,
  AnswerPlace,
  AnswerSelect,
  AnswerText,
  useCaseField,
  useCodeOptions,
  useCountryOptions,
} from "../../../forms";
import { FormGrid } from "../../../ui";
import { recruitmentQuestions } from "../conditional-questions";
import type { RecruitmentRow } from "../new-entries";

/** How somebody was brought into it. What only one answer makes sensible appears with that answer. */
export function RecruitmentFields({ index }: { readonly index: number }) {
  const f = useCaseField();
  const row = useWatch({ name: `recruitments.${index}` }) as RecruitmentRow;
  const asks = recruitmentQuestions(row);
  const methodOptions = useCodeOptions("recruitMethod");
  const platforms = useCodeOptions("platform");
  const relations = useCodeOptions("recruiterRelation", "unknown");
  const kinds = useCodeOptions("recruiterKind");
  const countries = useCountryOptions();
  return (
    <FormGrid>
      <AnswerMulti {...f(`recruitments.${index}.method`)} isWide options={methodOptions} />
      {asks.platforms && (
        <AnswerMulti {...f(`recruitments.${index}.platforms`)} isWide options={platforms} />
      )}
      <AnswerSelect {...f(`recruitments.${index}.recruiterRelation`)} options={relations} />
      <AnswerSelect {...f(`recruitments.${index}.recruiterKind`)} options={kinds} />
      {asks.agencyName && <AnswerText {...f(`recruitments.${index}.agencyName`)} maxLength={160} />}
      {asks.agencyLicenceNo && (
        <AnswerText {...f(`recruitments.${index}.agencyLicenceNo`)} isCode maxLength={60} />
      )}
      <AnswerSelect {...f(`recruitments.${index}.recruitedCountry`)} options={countries} />
      {asks.recruitedAdminCode && (
        <AnswerPlace {...f(`recruitments.${index}.recruitedAdminCode`)} />
      )}
      <AnswerDate {...f(`recruitments.${index}.recruitedOn`)} />
      <AnswerNumber {...f(`recruitments.${index}.ageWhenTrafficked`)} max={110} maxLength={3} />
      <AnswerText {...f(`recruitments.${index}.promisedJob`)} maxLength={200} />
      <AnswerMoney {...f(`recruitments.${index}.promisedPay`)} />
      <AnswerMoney {...f(`recruitments.${index}.feePaid`)} />
      <AnswerMoney {...f(`recruitments.${index}.debtAmount`)} />
      <AnswerNumber {...f(`recruitments.${index}.timesSoldOn`)} max={50} maxLength={2} />
    </FormGrid>
  );
}
