import type { FormatterModule } from "i18next";
import { formatNumber } from "./format/number";
import { currentPreferences } from "./preferences";

/** Gives a number inside a sentence the digits of the screen, like every other number. */
export const numberWords: FormatterModule = {
  type: "formatter",
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown, _format, language) => {
    if (typeof value !== "number") return typeof value === "string" ? value : "";
    const { khmerDigits } = currentPreferences();
    return formatNumber(value, language === "km" ? "km" : "en", { khmerDigits });
  },
};
