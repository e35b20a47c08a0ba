import { useState } from "react";
import type { SessionDoor } from "../../session";
import { FirstStartScreen } from "./first-start-screen";
import { RestoreScreen } from "./restore-screen";

export interface FirstStartDoorProps {
  readonly door: SessionDoor;
  readonly onRestored: () => void;
}

/** An empty machine: set up a house, restore one from a backup, or practise. */
export function FirstStartDoor({ door, onRestored }: FirstStartDoorProps) {
  const [isRestoring, setRestoring] = useState(false);
  if (isRestoring) {
    return (
      <RestoreScreen
        onRestored={onRestored}
        onBack={() => {
          setRestoring(false);
        }}
      />
    );
  }
  return (
    <FirstStartScreen
      isBusy={door.isBusy}
      error={door.error}
      onCreate={(vault) => void door.createVault(vault)}
      onRestore={() => {
        setRestoring(true);
      }}
      onPractise={() => void door.enterDemo()}
    />
  );
}
