import type { Result } from "../../../shared/result";
import type { DoorFailure } from "../../../shared/vault/door";
import { GuardedScreen } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { Stack } from "../../ui";
import { DoorLayout } from "./door-layout";
import { SheetSteps } from "./sheet-steps";

export interface NewSheetsScreenProps {
  readonly sheets: readonly string[];
  readonly siteCode: string;
  readonly madeOn: string;
  readonly onCheck: (sheets: [string, string]) => Promise<Result<unknown, DoorFailure>>;
  /** Into the house: after the drill, or without it. */
  readonly onEnter: () => void;
  readonly onLock: () => void;
}

/**
 * The second step of the first start: the recovery sheets of the new house. Sheets are keys: they can be
 * hidden and locked away; Today then reminds of them, and new ones are made.
 */
export function NewSheetsScreen(props: NewSheetsScreenProps) {
  const { t } = useWords();
  return (
    <GuardedScreen onLock={props.onLock}>
      {(ways) => (
        <DoorLayout>
          <Stack gap={24}>
            <h1>{t("unlock.sheets.title")}</h1>
            <SheetSteps
              sheets={props.sheets}
              siteCode={props.siteCode}
              madeOn={props.madeOn}
              onCheck={props.onCheck}
              onWorks={props.onEnter}
              onLater={props.onEnter}
            />
            {ways}
          </Stack>
        </DoorLayout>
      )}
    </GuardedScreen>
  );
}
