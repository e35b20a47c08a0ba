import { useEffect, useState } from "react";
import type { KhmerDay } from "../../shared/khmer/calendar";

/**
 * A whole Gregorian day (`YYYY-MM-DD`) as the Khmer calendar has it, for showing only; null for anything
 * else, and until the calendar is loaded: it is large, and most screens do without it.
 */
export function useKhmerDay(day: string | null): KhmerDay | null {
  const [found, setFound] = useState<{ readonly day: string; readonly is: KhmerDay | null } | null>(
    null,
  );
  useEffect(() => {
    if (day === null) return undefined;
    let isAsked = true;
    void import("../../shared/khmer/calendar").then(({ khmerDay }) => {
      if (isAsked) setFound({ day, is: khmerDay(day) });
    });
    return () => {
      isAsked = false;
    };
  }, [day]);
  return found !== null && found.day === day ? found.is : null;
}
