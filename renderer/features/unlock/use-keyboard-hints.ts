import { useState, type KeyboardEvent } from "react";

const KHMER = /[\u1780-\u17FF\u19E0-\u19FF]/;

/** Notices from the keys themselves why a passphrase might not fit: Khmer layout, capitals locked. */
export function useKeyboardHints() {
  const [isKhmer, setKhmer] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  return {
    isKhmer,
    isCapsLock,
    read(event: KeyboardEvent) {
      setCapsLock(event.getModifierState("CapsLock"));
      if (event.key.length === 1) setKhmer(KHMER.test(event.key));
    },
  };
}
