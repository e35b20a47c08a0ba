import { useEffect, useState } from "react";
import { attempt, useVault } from "../session";

const EVERY_MS = 60_000;

/** Whether the disk is so full that saving will soon be refused. Asked now and every minute. */
export function useDiskLow(): boolean {
  const vault = useVault();
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    let isGone = false;
    const ask = async (): Promise<void> => {
      const health = await attempt(vault.health());
      if (!isGone && health.ok) setLow(health.value.isDiskLow);
    };
    void ask();
    const timer = setInterval(() => void ask(), EVERY_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
    };
  }, [vault]);
  return isLow;
}
