import { useEffect, useMemo, useState } from "react";
import { loadStrengthCheck, type StrengthCheck, type StrengthScore } from "./passphrase-strength";

/** How hard a passphrase is to guess, or null until the word lists are there. */
export function useStrength(passphrase: string, ownWords: readonly string[]): StrengthScore | null {
  const [check, setCheck] = useState<StrengthCheck | null>(null);
  useEffect(() => {
    let isGone = false;
    void loadStrengthCheck().then((loaded) => {
      if (!isGone) setCheck(() => loaded);
    });
    return () => {
      isGone = true;
    };
  }, []);
  const words = ownWords.join(" ");
  return useMemo(
    () => (check === null || passphrase === "" ? null : check(passphrase, words.split(" "))),
    [check, passphrase, words],
  );
}
