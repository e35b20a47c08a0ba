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
  const [isRecovered, setRecovered] = useState(false);
  const [tries, setTries] = useState(0);
  const waitSeconds = useDoorWait(tries);

  if (isRecovering) {
    return (
      <RecoverScreen
        recover={door.recover}
        onDone={() => {
          setRecovering(false);
          setRecovered(true);
          setTries(tries + 1);
        }}
        onBack={() => {
          setRecovering(false);
        }}
      />
    );
  }
  const isUntried = tries === 0;
  return (
    <UnlockScreen
      isBusy={door.isBusy}
      error={door.error}
      now={new Date()}
      progress={door.progress}
      waitSeconds={waitSeconds}
      usesKeyCopy={door.info?.usesKeyCopy ?? false}
      notice={
        isRecovered
          ? t("unlock.recover.done")
          : isRestored && isUntried
            ? t("unlock.restore.done")
            : null
      }
      onUnlock={(name, passphrase) => {
        setRecovered(false);
        void door.unlock(name, passphrase).then(() => {
          setTries(tries + 1);
        });
      }}
      onRecover={() => {
        setRecovering(true);
      }}
      onPractise={() => void door.enterDemo()}
    />
  );
}
