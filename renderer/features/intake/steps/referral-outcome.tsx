import { goesAtOnce, purposeForRecipient } from "../../../../shared/domain/referral";
import { isUnsent } from "../../../../shared/domain/referral-table";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, Row, StatusDot } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { consentedScope } from "../referral-standing";
import { useOrganisations } from "../use-organisations";

/** Where this referral stands, and what it will need before it can go; it is sent from its own screen. */
export function ReferralOutcome({ index }: { readonly index: number }) {
  const { t } = useWords();
  const format = useFormats();
  const { readable, today, goTo } = useIntake();
  const { all } = useOrganisations();
  const { getValues } = useCaseFormContext();
  const row = readable?.referrals.find(
    (referral) => referral.referralId === getValues(`referrals.${index}.referralId`),
  );
  if (row === undefined) return null;
  const agreed = consentedScope(readable?.consents ?? [], row.toOrgId, today);
  const isAgreed = agreed.length > 0 && row.packetScope.every((scope) => agreed.includes(scope));
  const orgType = all.find((org) => org.orgId === row.toOrgId)?.orgType;
  return (
    <>
      <StatusDot look={isUnsent(row.status) ? "wait" : "dot"}>
        {format.code("referralStatus", row.status)}
      </StatusDot>
      {isUnsent(row.status) && !isAgreed && (
        <Band>
          {t("intake.plan.needsConsent")}
          <Row>
            <Action
              onClick={() => {
                const purpose = purposeForRecipient(orgType ?? "ngo_service");
                goTo("consent", `consents.${purpose}`);
              }}
            >
              {t("intake.plan.recordConsent")}
            </Action>
          </Row>
        </Band>
      )}
      {isUnsent(row.status) && <NextStep row={row} isAgreed={isAgreed} />}
    </>
  );
}

interface NextStepProps {
  readonly row: Parameters<typeof goesAtOnce>[0] & { readonly packetScope: readonly unknown[] };
  readonly isAgreed: boolean;
}

function NextStep({ row, isAgreed }: NextStepProps) {
  const { t } = useWords();
  if (row.packetScope.length === 0)
    return <p className="small soft">{t("intake.plan.needsScope")}</p>;
  if (!isAgreed) return null;
  return (
    <p className="small soft">
      {t(goesAtOnce(row) ? "intake.plan.goesAtOnce" : "intake.plan.needsApproval")}{" "}
      {t("intake.plan.sentFromReferrals")}
    </p>
  );
}
