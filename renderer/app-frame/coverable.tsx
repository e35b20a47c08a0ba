import type { ReactNode } from "react";
import { CoverScreen } from "./cover-screen";

export interface CoverableProps {
  readonly isCovered: boolean;
  /** Any key or click on the cover: the way on leads through the door. */
  readonly onLeave: () => void;
  readonly children: ReactNode;
}

/**
 * What F12 hides, and the cover in its place. The cover stays until the page ends: a lock that writes
 * drafts for a second must not show them.
 */
export function Coverable({ isCovered, onLeave, children }: CoverableProps) {
  return (
    <>
      <div hidden={isCovered} style={{ display: isCovered ? "none" : "contents" }}>
        {children}
      </div>
      {isCovered && <CoverScreen onLeave={onLeave} />}
    </>
  );
}
