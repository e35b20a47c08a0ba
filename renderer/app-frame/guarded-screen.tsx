import type { ReactNode } from "react";
import { useWords } from "../i18n/i18n";
import { Action, Row } from "../ui";
import { Coverable } from "./coverable";
import { useCovering } from "./covering";
import type { Section } from "./sections";
import { useAppKeys } from "./use-app-keys";

export interface GuardedScreenProps {
  readonly onLock: () => void;
  /** Takes the ways to hide and to lock, for where the screen wants them. */
  readonly children: (ways: ReactNode) => ReactNode;
}

const NO_SECTIONS: readonly Section[] = [];

/** A screen outside the open house's frame that shows something to hide: F12 and Ctrl L work there too. */
export function GuardedScreen({ onLock, children }: GuardedScreenProps) {
  const { t } = useWords();
  const { isCovered, cover } = useCovering();
  useAppKeys({ sections: NO_SECTIONS, onSection: () => undefined, onHide: cover, onLock });
  return (
    <Coverable isCovered={isCovered} onLeave={onLock}>
      {children(
        <Row gap={12}>
          <Action kind="quiet" size="slim" keys="F12" onClick={cover}>
            {t("common.keys.hide")}
          </Action>
          <Action kind="quiet" size="slim" keys="Ctrl L" onClick={onLock}>
            {t("common.keys.lock")}
          </Action>
        </Row>,
      )}
    </Coverable>
  );
}
