import { createContext, useContext } from "react";

/** Whether F12 hides the window, above all screens: one that opens meanwhile comes up hidden. */
export interface Covering {
  readonly isCovered: boolean;
  /** Hides the window until the page ends; there is no way back but through the door. */
  readonly cover: () => void;
}

const CoveringContext = createContext<Covering | null>(null);

export const CoveringProvider = CoveringContext.Provider;

/** What F12 does. @throws outside `KeepCovered`. */
export function useCovering(): Covering {
  const covering = useContext(CoveringContext);
  if (covering === null) throw new Error("a screen stands outside KeepCovered");
  return covering;
}
