import { createContext, useContext } from "react";

/** What a part may need to know about the window it stands in. */
export interface UiLook {
  lang: "en" | "km";
  theme: "day" | "night";
  isDemo: boolean;
  demoMark: string;
}

const UiLookContext = createContext<UiLook>({
  lang: "en",
  theme: "day",
  isDemo: false,
  demoMark: "",
});

export const UiLookProvider = UiLookContext.Provider;

/** The look handed to the nearest `UiProvider`; plain day in English outside one. */
export function useUiLook(): UiLook {
  return useContext(UiLookContext);
}
