import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import type { SessionDoor } from "../../session";
import { RecoverScreen } from "./recover-screen";
import { UnlockScreen } from "./unlock-screen";
import { useDoorWait } from "./use-door-wait";

export interface LockedDoorProps {
  readonly door: SessionDoor;
  /** Everything here has just come from a backup. */
  readonly isRestored: boolean;
}

/** The door of a house: a passphrase, or two recovery sheets. */
export function LockedDoor({ door, isRestored }: LockedDoorProps) {
  const { t } = useWords();
  const [isRecovering, setRecovering] = useState(false);
  /** Who has just set a new passphrase with two sheets. */
  const [recovered, setRecovered] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const waitSeconds = useDoorWait(door.info);

  if (isRecovering) {
    return (
      <RecoverScreen
        recover={door.recover}
        onDone={(loginName) => {
          setRecovering(false);
          setRecovered(loginName);
          void door.lookAgain();
        }}
        onBack={() => {
          setRecovering(false);
        }}
      />
    );
  }
  return (
    <UnlockScreen
      isBusy={door.isBusy}
      error={door.error}
      now={new Date()}
      progress={door.progress}
      waitSeconds={waitSeconds}
      knownName={recovered ?? ""}
      usesKeyCopy={door.info?.usesKeyCopy ?? false}
      notice={
        recovered !== null
          ? t("unlock.recover.done")
          : isRestored && !isTried
            ? t("unlock.restore.done")
            : null
      }
      onUnlock={(name, passphrase) => {
        setRecovered(null);
        setTried(true);
        void door.unlock(name, passphrase);
      }}
      onRecover={() => {
        setRecovering(true);
      }}
      onPractise={() => void door.enterDemo()}
    />
  );
}
