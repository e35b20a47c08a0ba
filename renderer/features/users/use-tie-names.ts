import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";

/** The names of organisations that this person may see; a plain word for any other. */
export function useTieNames(): (orgId: string) => string {
  const { t, lang } = useWords();
  const all = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return (orgId) => {
    const org = all?.find((one) => one.orgId === orgId);
    if (org === undefined) return t("ties.hiddenOrganisation");
    return lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm;
  };
}
