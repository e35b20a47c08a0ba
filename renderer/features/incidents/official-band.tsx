import { useWatch } from "react-hook-form";
import type { IncidentValues } from "./new-incident";
import { useWords } from "../../i18n/i18n";
import { Band } from "../../ui";

/** Any alleged official: stop and think, and who must not be told (domain §11, R1). */
export function OfficialBand() {
  const { t } = useWords();
  const involvement = useWatch<IncidentValues, "officialInvolvement">({
    name: "officialInvolvement",
  });
  const suspects = useWatch<IncidentValues, "suspects">({ name: "suspects" });
  const isAlleged = "value" in involvement && involvement.value !== "none_known";
  const isSuspect = suspects.some(
    ({ isOfficial }) => "value" in isOfficial && isOfficial.value === "yes",
  );
  if (!isAlleged && !isSuspect) return null;
  return (
    <Band tone="danger" title={t("incidents.official.title")} isAlert>
      {t("incidents.official.text")}
    </Band>
  );
}
