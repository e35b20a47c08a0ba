import { useMemo } from "react";
import { orgGraph, wouldCircle } from "../../../shared/domain/org-graph";
import { PlainDay, PlainSelect, PlainText, usePlainField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { useVaultQuery } from "../../session";
import { MultiSelectAnswer } from "../../ui";
import { nameIn } from "./organisation-order";

/**
 * What an organisation belongs to, to whom it passes what it gets, where it is and what was agreed with it.
 * Whoever would make it a part of itself is not offered. `orgId`: null for a new one.
 */
export function LinksFields({ orgId }: { readonly orgId: string | null }) {
  const { t, lang } = useWords();
  const all = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  const graph = useMemo(() => orgGraph(all ?? []), [all]);
  const others = (all ?? []).filter((org) => org.orgId !== orgId);
  const option = (org: (typeof others)[number]) => ({ value: org.orgId, label: nameIn(org, lang) });
  const wholes = others.filter((org) => orgId === null || !wouldCircle(graph, orgId, org.orgId));
  return (
    <>
      <PlainSelect
        name="parentOrgId"
        label={t("organisations.form.partOf")}
        placeholder={t("organisations.form.ofNobody")}
        options={[{ value: "", label: t("organisations.form.ofNobody") }, ...wholes.map(option)]}
      />
      <MultiSelectAnswer
        label={t("organisations.form.passesTo")}
        hint={t("organisations.form.passesToHint")}
        allowedStates={[]}
        options={others.map(option)}
        nothingFound={t("common.nothingFound")}
        {...usePlainField("forwardsTo", (stored) =>
          Array.isArray(stored) ? (stored as string[]) : [],
        )}
      />
      <PlainText
        name="addressText"
        label={t("organisations.form.address")}
        hint={t("organisations.form.addressHint")}
      />
      <PlainDay
        name="ispSignedOn"
        label={t("organisations.form.protocolSigned")}
        hint={t("organisations.form.protocolHint")}
        whenEmpty={null}
      />
      <PlainDay name="ispExpiresOn" label={t("organisations.form.protocolEnds")} whenEmpty={null} />
    </>
  );
}
