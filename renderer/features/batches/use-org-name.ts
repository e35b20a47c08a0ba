import { useCallback } from "react";
import { useWords } from "../../i18n/i18n";

interface BothNames {
  readonly km: string;
  readonly en: string;
}

/** The name of an organisation in the language of the screen, or the one that it has. Stable. */
export function useOrgName(): (name: BothNames) => string {
  const { lang } = useWords();
  return useCallback(({ km, en }) => (lang === "km" ? km || en : en || km), [lang]);
}
