import { useState, type SyntheticEvent } from "react";
import type { Result } from "../../../shared/result";
import type { DoorFailure } from "../../../shared/vault/door";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { Action, Row, Stack } from "../../ui";
import { useTwoSheets } from "./use-two-sheets";

export interface SheetDrillProps {
  readonly onCheck: (sheets: [string, string]) => Promise<Result<unknown, DoorFailure>>;
  readonly onWorks: () => void;
  /** The way back, with its words: to the sheets, or out. */
  readonly back: { readonly label: string; readonly onBack: () => void };
}

/** Two of five sheets, typed from paper, prove that they open this house. */
export function SheetDrill({ onCheck, onWorks, back }: SheetDrillProps) {
  const { t } = useWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<DoorFailure | null>(null);
  const sheets = useTwoSheets({
    failure,
    onType: () => {
      setFailure(null);
    },
    isDisabled: isBusy,
  });

  async function check(): Promise<void> {
    if (isBusy) return;
    setFailure(null);
    const typed = sheets.take();
    if (typed === null) return;
    setBusy(true);
    const checked = await onCheck(typed);
    setBusy(false);
    if (checked.ok) onWorks();
    else setFailure(checked.error);
  }
  useFormKeys({ primary: () => void check(), back: back.onBack });

  return (
    <form
      noValidate
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void check();
      }}
    >
      <Stack gap={24}>
        <p>{t("unlock.drill.text")}</p>
        {sheets.fields}
        <Row gap={12}>
          <Action kind="primary" keys="Ctrl Enter" type="submit" isBusy={isBusy}>
            {t("unlock.drill.check")}
          </Action>
          <Action keys="Esc" onClick={back.onBack}>
            {back.label}
          </Action>
          {isBusy && <span role="status">{t("unlock.drill.checking")}</span>}
        </Row>
      </Stack>
    </form>
  );
}
