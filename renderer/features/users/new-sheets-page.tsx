import { AppShell } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useSession } from "../../session";
import { Page } from "../../ui";
import { SheetSteps } from "../unlock";
import type { MadeSheets } from "./make-sheets-form";

export interface NewSheetsPageProps {
  readonly made: MadeSheets;
  readonly siteCode: string;
  readonly onClose: (isChecked: boolean) => void;
}

/** New sheets of an open house: onto paper, then two of them tried. */
export function NewSheetsPage({ made, siteCode, onClose }: NewSheetsPageProps) {
  const { t } = useWords();
  const { checkSheets } = useSession();
  return (
    <AppShell here="users" keys={[{ keys: "Tab", label: t("common.keys.nextPart") }]}>
      <Page title={t("unlock.sheets.title")} isNarrow>
        <SheetSteps
          sheets={made.sheets}
          siteCode={siteCode}
          madeOn={made.recovery.madeOn}
          onCheck={checkSheets}
          onWorks={() => {
            onClose(true);
          }}
          onLater={() => {
            onClose(false);
          }}
        />
      </Page>
    </AppShell>
  );
}
