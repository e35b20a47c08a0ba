import type { ReactNode } from "react";
import { useWords } from "../../../i18n/i18n";
import { Action, Panel, Row } from "../../../ui";

export interface EntryCardProps {
  readonly title: string;
  /** Missing for one that can no longer be taken away. */
  readonly onRemove?: () => void;
  readonly children: ReactNode;
}

/** One entry of a list in the form, with its way out. */
export function EntryCard({ title, onRemove, children }: EntryCardProps) {
  const { t } = useWords();
  return (
    <Panel title={title}>
      {children}
      {onRemove && (
        <Row isSpread>
          <span />
          <Action kind="quiet" size="slim" onClick={onRemove}>
            {t("common.remove")}
          </Action>
        </Row>
      )}
    </Panel>
  );
}
