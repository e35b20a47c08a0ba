import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import type { SessionDoor } from "../../session";
import { Action, Band, Row, Stack } from "../../ui";
import { DoorLayout } from "./door-layout";
import { DoorLinks } from "./door-links";
import { FirstStartDoor } from "./first-start-door";
import { RestoreScreen } from "./restore-screen";

export interface KeysMissingDoorProps {
  readonly door: SessionDoor;
  readonly onRestored: () => void;
}

/** Records are here and their key file is gone: bring it back, restore a backup, or at last start anew. */
export function KeysMissingDoor({ door, onRestored }: KeysMissingDoorProps) {
  const { t } = useWords();
  const [way, setWay] = useState<"ask" | "restore" | "start">("ask");
  if (way === "start") return <FirstStartDoor door={door} onRestored={onRestored} />;
  if (way === "restore") {
    return (
      <RestoreScreen
        onRestored={onRestored}
        onBack={() => {
          setWay("ask");
        }}
      />
    );
  }
  return (
    <DoorLayout>
      <Stack gap={24}>
        <h1>{t("unlock.keysMissing.title")}</h1>
        <Band tone="lamp" title="" isAlert>
          {t("unlock.keysMissing.text")}
        </Band>
        <p>{t("unlock.keysMissing.ways")}</p>
        <Row gap={12}>
          <Action
            kind="primary"
            size="big"
            autoFocus
            onClick={() => {
              setWay("restore");
            }}
          >
            {t("unlock.ways.restore")}
          </Action>
          <Action size="big" onClick={() => void door.lookAgain()}>
            {t("common.tryAgain")}
          </Action>
        </Row>
        <p>
          {t("unlock.keysMissing.startText")}{" "}
          <Action
            kind="quiet"
            size="slim"
            onClick={() => {
              setWay("start");
            }}
          >
            {t("unlock.keysMissing.start")}
          </Action>
        </p>
        <DoorLinks onPractise={() => void door.enterDemo()} />
      </Stack>
    </DoorLayout>
  );
}
