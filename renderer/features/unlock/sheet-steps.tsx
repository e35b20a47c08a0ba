import { useState } from "react";
import type { Result } from "../../../shared/result";
import type { DoorFailure } from "../../../shared/vault/door";
import { useWords } from "../../i18n/i18n";
import { SheetDrill } from "./sheet-drill";
import { SheetsShown } from "./sheets-shown";

export interface SheetStepsProps {
  /** The five texts; they live in memory only. */
  readonly sheets: readonly string[];
  readonly siteCode: string;
  /** `YYYY-MM-DD`, Phnom Penh. */
  readonly madeOn: string;
  readonly onCheck: (sheets: [string, string]) => Promise<Result<unknown, DoorFailure>>;
  /** Two sheets were typed back and open the house. */
  readonly onWorks: () => void;
  readonly onLater: () => void;
}

/** Five new sheets: onto paper first, then two of them typed back. */
export function SheetSteps(props: SheetStepsProps) {
  const { t } = useWords();
  const [isDrill, setDrill] = useState(false);
  if (isDrill) {
    return (
      <SheetDrill
        onCheck={props.onCheck}
        onWorks={props.onWorks}
        back={{
          label: t("unlock.drill.show"),
          onBack: () => {
            setDrill(false);
          },
        }}
      />
    );
  }
  return (
    <SheetsShown
      sheets={props.sheets}
      siteCode={props.siteCode}
      madeOn={props.madeOn}
      onPaper={() => {
        setDrill(true);
      }}
      onLater={props.onLater}
    />
  );
}
