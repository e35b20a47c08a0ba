import { Link } from "react-router";
import type { OrganisationSummary } from "../../store/vault-api";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { PickList, StatusDot, Title } from "../../ui";
import { recipientStanding } from "./recipient-standing";
import { useOrgName } from "./use-org-name";

export interface RecipientListProps {
  readonly recipients: readonly OrganisationSummary[];
  readonly chosenId: string | null;
  readonly onChoose: (orgId: string) => void;
}

/** Who can receive a file; whoever cannot yet stands here too, with the reason and where to mend it. */
export function RecipientList({ recipients, chosenId, onChoose }: RecipientListProps) {
  const { t } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  return (
    <>
      <Title order={2}>{t("batches.new.recipient")}</Title>
      {recipients.length === 0 ? (
        <>
          <p>{t("batches.new.noRecipient")}</p>
          <p className="soft">{t("batches.new.noRecipientNext")}</p>
          <Link to="/organisations">{t("batches.new.mend")}</Link>
        </>
      ) : (
        <PickList
          label={t("batches.new.recipient")}
          value={chosenId}
          onChange={onChoose}
          options={recipients.map((org) => {
            const standing = recipientStanding(org);
            return {
              value: org.orgId,
              title: orgName({ km: org.nameKm, en: org.nameEn }),
              detail: format.code("orgType", org.orgType),
              isStopped: standing !== "confirmed",
              status: (
                <StatusDot look={standing === "confirmed" ? "dot" : "wait"}>
                  {t(standing === "confirmed" ? "batches.new.confirmed" : "batches.new.stopped")}
                </StatusDot>
              ),
              extra:
                standing === "confirmed" ? undefined : (
                  <p>
                    {t(`batches.new.${standing}`)}{" "}
                    <Link to="/organisations">{t("batches.new.mend")}</Link>
                  </p>
                ),
            };
          })}
        />
      )}
    </>
  );
}
