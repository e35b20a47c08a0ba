import { useEffect } from "react";
import { useWords } from "../i18n/i18n";
import { tell } from "../ui";
import { hearFailures } from "./unhandled-failures";

/** Tells of failures that no screen told of. One notice at a time, in plain words. */
export function useUnhandledFailures(): void {
  const { t } = useWords();
  useEffect(
    () =>
      hearFailures(window, (code) => {
        tell({ id: "unhandled", text: t(`errors.${code}`), tone: "lamp" });
      }),
    [t],
  );
}
