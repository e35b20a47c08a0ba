import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { Action, Row } from "../../ui";

/** After a batch was made or taken in: back to the list, or once more. */
export function NextActions({
  again,
  onAgain,
}: {
  readonly again: string;
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Row gap={12}>
      <Action kind="primary" keys="Ctrl Enter" autoFocus onClick={() => void navigate("/batches")}>
        {t("batches.allBatches")}
      </Action>
      <Action onClick={onAgain}>{again}</Action>
    </Row>
  );
}
