import { useRef, useState, type ReactNode } from "react";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";

export interface OwnPassphrase {
  readonly field: ReactNode;
  /** What was typed, or null after the focus went to the empty field. */
  readonly take: () => string | null;
  /** Empties the field after every use. */
  readonly clear: () => void;
  readonly focus: () => void;
}

export interface OwnPassphraseOptions {
  readonly label: string;
  readonly hint?: string;
  /** Stands beside the field: it was the wrong one. */
  readonly error: string | null;
  readonly isDisabled: boolean;
}

/** The passphrase of whoever sits here, typed for one act. */
export function useOwnPassphrase(options: OwnPassphraseOptions): OwnPassphrase {
  const { t } = useWords();
  const [typed, setTyped] = useState("");
  const [isAsked, setAsked] = useState(false);
  const element = useRef<HTMLElement | null>(null);
  return {
    field: (
      <CredentialField
        label={options.label}
        hint={options.hint}
        isSecret
        value={typed}
        onChange={setTyped}
        inputRef={(field) => {
          element.current = field;
        }}
        error={options.error ?? (isAsked && typed === "" ? t("validation.required") : undefined)}
        isDisabled={options.isDisabled}
      />
    ),
    take: () => {
      setAsked(true);
      if (typed !== "") return typed;
      element.current?.focus();
      return null;
    },
    clear: () => {
      setTyped("");
      setAsked(false);
    },
    focus: () => element.current?.focus(),
  };
}
