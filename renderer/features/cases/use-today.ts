import { useEffect, useState } from "react";
import { phnomPenhDay } from "../../../shared/domain/local-time";

const LOOK_EVERY_MS = 60_000;

/** Today in Phnom Penh, `YYYY-MM-DD`; a night shift sees it change at midnight. */
export function useToday(): string {
  const [today, setToday] = useState(() => phnomPenhDay(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => {
      setToday(phnomPenhDay(Date.now()));
    }, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return today;
}
