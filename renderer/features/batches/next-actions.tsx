import { useNavigate } from "react-router";
import { useWords } from "../../i18n/i18n";
import { Action, Row } from "../../ui";
import { wayOn } from "./way-on";

export interface NextActionsProps {
  /** Where its work goes on; to the list of batches unless said. */
  readonly way?: ReturnType<typeof wayOn>;
  readonly again: string;
  readonly onAgain: () => void;
}

/** After a file was made or taken in: on with it, or once more. */
export function NextActions({ way = wayOn("sync"), again, onAgain }: NextActionsProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <Row gap={12}>
      <Action kind="primary" keys="Ctrl Enter" autoFocus onClick={() => void navigate(way.to)}>
        {t(way.label)}
      </Action>
      <Action onClick={onAgain}>{again}</Action>
    </Row>
  );
}
