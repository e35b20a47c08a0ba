import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";

/** The name of an organisation in the language of the screen; empty while it is not known. */
export function useOrgNames(): (orgId: string | null) => string {
  const { lang } = useWords();
  const all = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return (orgId) => {
    const found = all?.find((one) => one.orgId === orgId);
    if (found === undefined) return "";
    const { nameKm, nameEn } = found;
    return lang === "km" ? nameKm || nameEn : nameEn || nameKm;
  };
}
