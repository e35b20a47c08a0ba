import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import type { OrganisationSummary } from "../../store/vault-api";

export interface Organisations {
  readonly all: readonly OrganisationSummary[];
  /** Those that something can be shared with: all but the own house. */
  readonly others: readonly OrganisationSummary[];
  readonly nameOf: (orgId: string | null) => string;
}

/** The organisations known here, named in the language of the screen. */
export function useOrganisations(): Organisations {
  const { lang } = useWords();
  const all = useVaultQuery("intake-organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const nameOf = (orgId: string | null): string => {
    const org = all?.find((candidate) => candidate.orgId === orgId);
    if (org === undefined) return "";
    return lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm;
  };
  return { all: all ?? [], others: all?.filter((org) => !org.isOwn) ?? [], nameOf };
}
