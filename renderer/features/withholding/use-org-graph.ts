import { useMemo } from "react";
import { orgGraph, type OrgGraph } from "../../../shared/domain/org-graph";
import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";

export interface KnownOrgs {
  readonly graph: OrgGraph;
  /** All but the own house, in the order of their list. */
  readonly otherIds: readonly string[];
  /** The name in the language of the screen; a plain word for one that is not known here. */
  readonly nameOf: (orgId: string) => string;
}

/** The organisations that are known here, and how data passes between them. */
export function useOrgGraph(): KnownOrgs {
  const { t, lang } = useWords();
  const all = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return useMemo(() => {
    const byId = new Map(all?.map((org) => [org.orgId, org]));
    return {
      graph: orgGraph(all ?? []),
      otherIds: (all ?? []).flatMap(({ orgId, isOwn }) => (isOwn ? [] : [orgId])),
      nameOf: (orgId) => {
        const org = byId.get(orgId);
        if (org === undefined) return t("withholding.unknownOffice");
        return lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm;
      },
    };
  }, [all, t, lang]);
}
