import { useEffect } from "react";
import { submitReferral } from "../../../../shared/domain/referral";
import { useWords } from "../../../i18n/i18n";
import { useFormats } from "../../../i18n/use-formats";
import { Action, Band, Row, StatusDot } from "../../../ui";
import { useCaseFormContext } from "../case-form";
import { useIntake } from "../intake-context";
import { useOrganisations } from "../use-organisations";
import { purposeForRecipient } from "../../../../shared/domain/referral";

const MOVED_ON = ["sent", "received", "accepted", "in_service", "completed"];

/** Where this referral stands by the rules, and what would move it on. */
export function ReferralOutcome({ index }: { readonly index: number }) {
  const { t } = useWords();
  const format = useFormats();
  const { readable, today, goTo } = useIntake();
  const { all } = useOrganisations();
  const { setValue, getValues } = useCaseFormContext();
  const toOrgId = getValues(`referrals.${index}.toOrgId`);
  const row = readable?.referrals.find(
    (referral) => referral.referralId === getValues(`referrals.${index}.referralId`),
  );
  const isOpen = row !== undefined && !MOVED_ON.includes(row.status);
  const submitted = isOpen ? submitReferral(row, readable?.consents ?? [], today) : row;
  const { status, consentId } = submitted ?? {};

  // The status follows the answers while the referral is in the house; whoever sends it moves it on.
  useEffect(() => {
    if (!isOpen || status === undefined || consentId === undefined) return;
    if (getValues(`referrals.${index}.status`) === status) {
      if (getValues(`referrals.${index}.consentId`) === consentId) return;
    }
    setValue(`referrals.${index}.status`, status, { shouldDirty: true });
    setValue(`referrals.${index}.consentId`, consentId, { shouldDirty: true });
  }, [consentId, getValues, index, isOpen, setValue, status]);

  if (submitted === undefined) return null;
  const orgType = all.find((org) => org.orgId === toOrgId)?.orgType;
  return (
    <>
      <StatusDot look={submitted.status === "ready" ? "dot" : "wait"}>
        {format.code("referralStatus", submitted.status)}
      </StatusDot>
      {submitted.status === "consent_needed" && (
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
      {submitted.status === "approval_needed" && (
        <p className="small soft">{t("intake.plan.needsApproval")}</p>
      )}
      {submitted.status === "draft" && <p className="small soft">{t("intake.plan.needsScope")}</p>}
      {submitted.status === "ready" && <p className="small soft">{t("intake.plan.goesAtOnce")}</p>}
    </>
  );
}
