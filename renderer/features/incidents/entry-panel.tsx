import type { ReactNode } from "react";
import { useWords } from "../../i18n/i18n";
import { Action, Panel, Row, Stack } from "../../ui";

export interface EntryPanelProps {
  readonly kicker: string;
  readonly title: string;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

/** One victim or suspect in the form, with its way out. */
export function EntryPanel({ kicker, title, onRemove, children }: EntryPanelProps) {
  const { t } = useWords();
  return (
    <Panel kicker={kicker} {...(title === "" ? {} : { title })}>
      <Stack gap={20}>{children}</Stack>
      <Row isSpread>
        <span />
        <Action kind="quiet" size="slim" onClick={onRemove}>
          {t("common.remove")}
        </Action>
      </Row>
    </Panel>
  );
}
