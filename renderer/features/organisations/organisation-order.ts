import { khmerCompare } from "../../../shared/khmer/sort-key";
import type { OrganisationSummary } from "../../store/vault-api";

type Named = Pick<OrganisationSummary, "nameKm" | "nameEn">;

/** The name in the language of the screen, or the one that it has. */
export function nameIn(org: Named, lang: "en" | "km"): string {
  return lang === "km" ? org.nameKm || org.nameEn : org.nameEn || org.nameKm;
}

/** The name in the other script; empty where there is only one. */
export function otherNameIn(org: Named, lang: "en" | "km"): string {
  if (org.nameKm === "" || org.nameEn === "") return "";
  return lang === "km" ? org.nameEn : org.nameKm;
}

/** Our own house first, then by name. */
export function inOrder(
  orgs: readonly OrganisationSummary[],
  lang: "en" | "km",
): readonly OrganisationSummary[] {
  return orgs.toSorted(
    (a, b) => Number(b.isOwn) - Number(a.isOwn) || khmerCompare(nameIn(a, lang), nameIn(b, lang)),
  );
}
