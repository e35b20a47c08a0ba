import { incidentOf, importReason, useOrgName } from "../batches";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { AsideEntry } from "../../store/vault-api";

/** How one that waits is said in a line of text. */
export interface AsideWords {
  /** Its number, day and place, or name. */
  readonly label: string;
  readonly from: string;
  /** In a few words: how many fields differ, or that it was not taken in. */
  readonly why: string;
  /** Why it was set aside, and what to do. */
  readonly reason: string;
}

export function useAsideWords(): (entry: AsideEntry) => AsideWords {
  const { t, lang } = useWords();
  const format = useFormats();
  const orgName = useOrgName();
  function labelOf(entry: AsideEntry): string {
    const incident = incidentOf(entry);
    if (incident === null) return entry.label || t("aside.nameless");
    const day = format.date(incident.day);
    const { province } = incident;
    if (province === null) return day;
    const place = lang === "km" ? province.nameKm : province.nameLatin;
    return t("batches.incident", { day, place });
  }
  return (entry) => ({
    label: labelOf(entry),
    from: orgName(entry.fromName),
    why:
      entry.state === "conflict"
        ? t("aside.why.conflict", {
            count: entry.fields.length,
            n: format.number(entry.fields.length),
          })
        : t("aside.state.refused"),
    reason: t(`batches.open.reason.${importReason(entry.reason)}`),
  });
}
