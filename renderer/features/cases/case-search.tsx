import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { useWords } from "../../i18n/i18n";
import { SearchField } from "../../ui";

/** A pause in typing this long asks the vault; short enough not to be felt. */
const TYPING_PAUSE_MS = 120;

export interface CaseSearchProps {
  /** What stands in it at first. */
  readonly text: string;
  /** Hears what was typed once there was a pause: a key alone changes nothing but this field. */
  readonly onText: (text: string) => void;
  readonly onDone: () => void;
  readonly inputRef: (element: HTMLInputElement | null) => void;
}

/** The search of the list: names and numbers, in either script. */
export function CaseSearch({ text, onText, onDone, inputRef }: CaseSearchProps) {
  const { t } = useWords();
  const [typed, setTyped] = useState(text);
  const tell = useDebouncedCallback(onText, TYPING_PAUSE_MS);
  return (
    <SearchField
      label={t("cases.search")}
      placeholder={t("cases.searchExample")}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        tell(next);
      }}
      keys="/"
      onDone={onDone}
      inputRef={inputRef}
    />
  );
}
