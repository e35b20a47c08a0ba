import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack } from "../../ui";

export interface NobodyToAskProps {
  /** Undefined for whoever may not add people. */
  readonly onAdd: (() => void) | undefined;
  readonly onCancel: () => void;
}

/** Two people are needed and there is one: what has to be done first, and by whom. */
export function NobodyToAsk({ onAdd, onCancel }: NobodyToAskProps) {
  const { t } = useWords();
  return (
    <Stack gap={24}>
      <p>{t("approvals.nobody.text")}</p>
      <Row gap={12}>
        {onAdd && (
          <Action kind="primary" data-autofocus onClick={onAdd}>
            {t("approvals.nobody.add")}
          </Action>
        )}
        <Action keys="Esc" data-autofocus={onAdd ? undefined : true} onClick={onCancel}>
          {t("common.close")}
        </Action>
      </Row>
    </Stack>
  );
}
