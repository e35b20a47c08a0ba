import { useWatch } from "react-hook-form";
import {
  AnswerArea,
  AnswerSelect,
  AnswerText,
  PlainSegment,
  PlainSelect,
  useCaseField,
  useCodeOptions,
} from "../../../forms";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Checks, FormGrid, Stack } from "../../../ui";
import type { DataScope } from "../../../../shared/domain/consent";
import { isUnsent } from "../../../../shared/domain/referral-table";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import type { ReferralRow } from "../new-entries";
import { consentedScope } from "../referral-standing";
import { useOrganisations } from "../use-organisations";
import { EntryCard } from "./entry-card";
import { ReferralOutcome } from "./referral-outcome";

export interface ReferralCardProps {
  readonly index: number;
  readonly title: string;
  readonly onRemove: () => void;
}

/** One referral: what help, how soon, and the little that is told for it. */
export function ReferralCard({ index, title, onRemove }: ReferralCardProps) {
  const f = useCaseField();
  const { nameOf } = useOrganisations();
  const row = useWatch({ name: `referrals.${index}` }) as ReferralRow;
  const { t } = useWords();
  const services = useCodeOptions("service");
  const kinds = useCodeOptions("referralKind");
  const urgencies = useCodeOptions("referralUrgency");
  const reasons = useCodeOptions("referralReason");
  const heading = nameOf(row.toOrgId) || title;
  // What went out stays as it went; the next referral may say more.
  if (!isUnsent(row.status)) {
    return (
      <EntryCard title={heading}>
        <ReferralOutcome index={index} />
        <p className="small soft">{t("intake.plan.alreadySent")}</p>
      </EntryCard>
    );
  }
  return (
    <EntryCard title={heading} onRemove={onRemove}>
      <FormGrid>
        <PlainSelect {...f(`referrals.${index}.serviceType`)} options={services} />
        <PlainSelect {...f(`referrals.${index}.kind`)} options={kinds} />
        <AnswerSelect {...f(`referrals.${index}.reason`)} options={reasons} />
        <PlainSegment {...f(`referrals.${index}.urgency`)} isWide options={urgencies} />
        <AnswerText {...f(`referrals.${index}.toContact`)} maxLength={120} />
        <AnswerText {...f(`referrals.${index}.accompaniedBy`)} maxLength={120} />
        <AnswerArea {...f(`referrals.${index}.note`)} isWide minRows={2} />
      </FormGrid>
      <PacketScope index={index} row={row} />
      <ReferralOutcome index={index} />
    </EntryCard>
  );
}

/** What the recipient will read: only parts that this person agreed to. */
function PacketScope({ index, row }: { readonly index: number; readonly row: ReferralRow }) {
  const { t } = useWords();
  const format = useFormats();
  const { readable, today } = useIntake();
  const { setValue } = useCaseFormContext();
  const agreed = consentedScope(readable?.consents ?? [], row.toOrgId, today);
  const shown = [...new Set([...agreed, ...row.packetScope])];
  if (shown.length === 0) return null;
  return (
    <Stack gap={4}>
      <p className="small">
        <b>{t("intake.plan.willRead")}</b>{" "}
        <span className="soft">{t("intake.plan.willReadLead")}</span>
      </p>
      <Checks
        label={t("intake.plan.willRead")}
        options={shown.map((scope) => ({
          value: scope,
          label: format.code("dataScope", scope),
          isDisabled: !agreed.includes(scope) && !row.packetScope.includes(scope),
        }))}
        value={row.packetScope}
        onChange={(scope) => {
          setValue(`referrals.${index}.packetScope`, scope as DataScope[], { shouldDirty: true });
        }}
      />
    </Stack>
  );
}
