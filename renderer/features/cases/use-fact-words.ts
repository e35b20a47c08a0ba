import { useMemo } from "react";
import { provinceOf } from "../../../shared/domain/places/provinces";
import { fieldLabel } from "../../forms";
import { countryName } from "../../i18n/countries";
import { courtName } from "../../i18n/courts";
import { useWords } from "../../i18n/i18n";
import { languageName } from "../../i18n/languages";
import { useFormats } from "../../i18n/use-formats";
import { useVaultQuery } from "../../session";
import type { FactWords } from "./fact-words";

/** The words for facts in the language of the screen. On paper the house itself is never named (R11). */
export function useFactWords({ isPaper = false }: { isPaper?: boolean } = {}): FactWords {
  const { t, lang } = useWords();
  const format = useFormats();
  const organisations = useVaultQuery("organisations", (vault) => vault.listOrganisations(), [
    "organisation",
  ]);
  return useMemo(() => {
    const byId = new Map(organisations?.map((one) => [one.orgId, one]));
    return {
      ...format,
      country: (code) => countryName(code, lang),
      language: (code) => languageName(code, lang),
      place: (adminCode) => {
        const province = provinceOf(adminCode);
        if (province === null) return adminCode;
        return lang === "km" ? province.nameKm : province.nameLatin;
      },
      court: (typed) => courtName(typed, lang),
      organisation: (orgId) => {
        const found = byId.get(orgId);
        if (found === undefined) return t("cases.unknownOrganisation");
        if (found.isOwn && isPaper) return t("cases.print.thisHouse");
        const { nameKm, nameEn } = found;
        return lang === "km" ? nameKm || nameEn : nameEn || nameKm;
      },
      field: (path) => fieldLabel(path, lang),
      yesNo: (is) => t(is ? "common.yes" : "common.no"),
    };
  }, [t, lang, format, organisations, isPaper]);
}
