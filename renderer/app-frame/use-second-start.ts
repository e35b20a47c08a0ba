import { useEffect } from "react";
import { bridge } from "../bridge";
import { useWords } from "../i18n/i18n";
import { tell } from "../ui";

/** Says that the program was open already, when somebody started it again. */
export function useSecondStart(): void {
  const { t } = useWords();
  useEffect(
    () =>
      bridge().onNotification("app:second-start", () => {
        tell({ text: t("common.secondStart") });
      }),
    [t],
  );
}
