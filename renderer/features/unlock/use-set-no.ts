import { useEffect, useState } from "react";
import { parseSheet } from "../../../shared/vault/recovery-sheet";

/** The number that sheets made together share, as eight hexadecimal digits; empty until it is read. */
export function useSetNo(sheet: string | undefined): string {
  const [setNo, setSetNo] = useState("");
  useEffect(() => {
    let isGone = false;
    void parseSheet(sheet ?? "").then((read) => {
      if (isGone || !read.ok) return;
      const digits = Array.from(read.value.setId, (byte) => byte.toString(16).padStart(2, "0"));
      setSetNo(digits.join("").toUpperCase());
    });
    return () => {
      isGone = true;
    };
  }, [sheet]);
  return setNo;
}
