import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import { Fingerprint, Title } from "../../ui";
import { useOrgName } from "./use-org-name";

export interface SealedForProps {
  readonly orgId: string;
  readonly fingerprint: string;
}

/** The one reader of the file: the key that it is sealed for, and who compared it. */
export function SealedFor({ orgId, fingerprint }: SealedForProps) {
  const { t } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  const org = useVaultQuery(["recipient", orgId], (vault) => vault.get("organisation", orgId), [
    "organisation",
  ]);
  const [first, second] = org?.keys?.fingerprintCheckedBy ?? [];
  const checkedOn = org?.keys?.fingerprintCheckedOn ?? null;
  return (
    <>
      <Title order={2}>{t("batches.new.sealedFor")}</Title>
      {org && <p>{orgName({ km: org.nameKm, en: org.nameEn })}</p>}
      <Fingerprint label={t("batches.new.fingerprint")} groups={fingerprint.split(" ")} />
      {first !== undefined && second !== undefined && checkedOn !== null && (
        <p className="small soft">
          {t("batches.new.comparedBy", { first, second, on: format.date(checkedOn) })}
        </p>
      )}
    </>
  );
}
