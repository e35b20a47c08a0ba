import { useMemo, useState, type ReactNode } from "react";
import { CoveringProvider } from "./covering";

/** Remembers for all screens of the window that F12 was pressed. */
export function KeepCovered({ children }: { readonly children: ReactNode }) {
  const [isCovered, setCovered] = useState(false);
  const covering = useMemo(
    () => ({
      isCovered,
      cover: () => {
        setCovered(true);
      },
    }),
    [isCovered],
  );
  return <CoveringProvider value={covering}>{children}</CoveringProvider>;
}
