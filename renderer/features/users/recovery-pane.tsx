import { useState } from "react";
import { useFormKeys } from "../../app-frame";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import { useSession } from "../../session";
import { Action, Facts, Note, Row, Stack, Title } from "../../ui";
import { SheetDrill } from "../unlock";
import { MakeSheetsForm, type MadeSheets } from "./make-sheets-form";

export interface RecoveryPaneProps {
  /** Five new sheets: they take the whole page. */
  readonly onMade: (made: MadeSheets) => void;
  readonly onWorks: () => void;
  readonly onClose: () => void;
}

/** Whether there are recovery sheets, whether anybody tried them, and how to make new ones. */
export function RecoveryPane({ onMade, onWorks, onClose }: RecoveryPaneProps) {
  const { t } = useWords();
  const format = useFormats();
  const { open, checkSheets } = useSession();
  const [work, setWork] = useState<"try" | "make" | null>(null);
  const { recovery, mode } = open;
  const back = (): void => {
    setWork(null);
  };
  useFormKeys({ back: work === null ? onClose : undefined });

  if (work === "make") return <MakeSheetsForm onMade={onMade} onCancel={back} />;
  if (work === "try") {
    return (
      <Stack gap={16}>
        <Title order={2}>{t("unlock.drill.title")}</Title>
        <SheetDrill
          onCheck={checkSheets}
          onWorks={onWorks}
          back={{ label: t("common.cancel"), onBack: back }}
        />
      </Stack>
    );
  }
  return (
    <Stack gap={16}>
      <Title order={2}>{t("users.recovery.title")}</Title>
      <p>{t("unlock.sheets.intro")}</p>
      {recovery === null ? (
        <Note tone="lamp">{t("users.recovery.none")}</Note>
      ) : (
        <>
          <Facts
            items={[
              { label: t("users.recovery.madeOn"), value: format.date(recovery.madeOn) },
              {
                label: t("users.recovery.checkedOn"),
                value:
                  recovery.checkedOn === null
                    ? t("users.recovery.unchecked")
                    : format.date(recovery.checkedOn),
              },
            ]}
          />
          {recovery.checkedOn === null && (
            <Note tone="lamp">{t("users.recovery.uncheckedText")}</Note>
          )}
        </>
      )}
      {mode === "demo" && <p className="soft">{t("users.recovery.practice")}</p>}
      <Row gap={12}>
        {recovery !== null && (
          <Action
            kind="primary"
            autoFocus
            onClick={() => {
              setWork("try");
            }}
          >
            {t("users.recovery.try")}
          </Action>
        )}
        <Action
          autoFocus={recovery === null}
          onClick={() => {
            setWork("make");
          }}
        >
          {t("users.recovery.make")}
        </Action>
        <Action kind="quiet" keys="Esc" onClick={onClose}>
          {t("common.close")}
        </Action>
      </Row>
    </Stack>
  );
}
