import { phnomPenhDay } from "../../../shared/domain/local-time";
import { protocolDaysLeft } from "../../../shared/domain/sharing-protocol";
import { useNow } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { OrganisationSummary } from "../../store/vault-api";
import { Band } from "../../ui";
import { nameIn } from "./organisation-order";

/** With whom the sharing protocol ends within thirty days, among those who can get files. */
export function useProtocolsEnding(): readonly OrganisationSummary[] {
  const today = phnomPenhDay(useNow());
  const orgs = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return (orgs ?? []).filter(
    (org) => !org.isOwn && org.hasKeys && protocolDaysLeft(org, today) !== null,
  );
}

/** That a sharing protocol ends soon: after that, only figures go there. */
export function ProtocolEnds({ orgs }: { readonly orgs: readonly OrganisationSummary[] }) {
  const { t, lang } = useWords();
  const format = useFormats();
  return orgs.map((org) => (
    <Band
      key={org.orgId}
      tone="lamp"
      title={t("organisations.protocol.ends", {
        name: nameIn(org, lang),
        on: org.ispExpiresOn === null ? "" : format.date(org.ispExpiresOn),
      })}
    >
      {t("organisations.protocol.then")}
    </Band>
  ));
}
