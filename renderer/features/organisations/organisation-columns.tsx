import { useMemo } from "react";
import { provinceOf } from "../../../shared/domain/places/provinces";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { OrganisationSummary } from "../../store/vault-api";
import { StatusDot, type Column } from "../../ui";
import { keysStanding } from "./keys-standing";
import { nameIn, otherNameIn } from "./organisation-order";

export const KEY_LOOKS = {
  own: "dot",
  confirmed: "dot",
  to_compare: "wait",
  revoked: "wait",
  none: "ring",
} as const;

/** The columns of the list of organisations. */
export function useOrganisationColumns(): readonly Column<OrganisationSummary>[] {
  const { t, lang } = useWords();
  const format = useFormats();
  return useMemo(
    (): readonly Column<OrganisationSummary>[] => [
      {
        id: "name",
        header: t("organisations.columns.name"),
        cell: (org) => (
          <>
            <b>{nameIn(org, lang)}</b>{" "}
            <span className="soft">
              {org.isOwn ? t("organisations.ownHouse") : otherNameIn(org, lang)}
            </span>
          </>
        ),
      },
      {
        id: "type",
        header: t("organisations.columns.type"),
        width: "25%",
        cell: (org) => format.code("orgType", org.orgType),
      },
      {
        id: "place",
        header: t("organisations.columns.place"),
        width: "16%",
        cell: (org) => {
          const place = provinceOf(org.adminCode);
          return (lang === "km" ? place?.nameKm : place?.nameLatin) ?? "";
        },
      },
      {
        id: "keys",
        header: t("organisations.columns.keys"),
        width: "17%",
        cell: (org) => {
          const standing = keysStanding(org);
          return (
            <StatusDot look={KEY_LOOKS[standing]}>{t(`organisations.keys.${standing}`)}</StatusDot>
          );
        },
      },
    ],
    [t, lang, format],
  );
}
