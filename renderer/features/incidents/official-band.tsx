import { useWatch, type Control } from "react-hook-form";
import type { IncidentContent } from "../../../shared/domain/incident";
import { useWords } from "../../i18n/i18n";
import { Band } from "../../ui";
import type { IncidentValues } from "./new-incident";

/** Any alleged official: stop and think, and who must not be told (domain §11, R1). */
export function OfficialBand() {
  const { t } = useWords();
  return (
    <Band tone="danger" title={t("incidents.official.title")} isAlert>
      {t("incidents.official.text")}
    </Band>
  );
}

/** True as soon as an official is alleged, in the incident or among the suspects. */
export function useIsOfficialAlleged(
  control: Control<IncidentValues, unknown, IncidentContent>,
): boolean {
  const involvement = useWatch({ control, name: "officialInvolvement" });
  const suspects = useWatch({ control, name: "suspects" });
  const isAlleged = "value" in involvement && involvement.value !== "none_known";
  const isSuspect = suspects.some(
    ({ isOfficial }) => "value" in isOfficial && isOfficial.value === "yes",
  );
  return isAlleged || isSuspect;
}
