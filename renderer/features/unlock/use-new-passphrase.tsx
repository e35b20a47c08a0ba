import { useRef, useState, type ReactNode } from "react";
import { MIN_PASSPHRASE_CHARACTERS } from "../../../shared/vault/door";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import { FormGrid, Stack } from "../../ui";
import { LEAST_SCORE } from "./passphrase-strength";
import { StrengthLine } from "./strength-line";
import { useStrength } from "./use-strength";

export interface NewPassphrase {
  /** The two fields and the strength. */
  readonly fields: ReactNode;
  /** The passphrase when it is good and typed twice the same; else null, and the focus goes to what is wrong. */
  readonly take: () => string | null;
  /** To be called once it was used: it stays in the form no longer than needed. */
  readonly clear: () => void;
}

export interface NewPassphraseOptions {
  readonly label: string;
  /** Names that would be guessed first. */
  readonly ownWords: readonly string[];
  readonly isDisabled: boolean;
}

/** A new passphrase, typed twice, with how hard it is to guess. */
export function useNewPassphrase(options: NewPassphraseOptions): NewPassphrase {
  const { t } = useWords();
  const [passphrase, setPassphrase] = useState("");
  const [repeat, setRepeat] = useState("");
  const [isAsked, setAsked] = useState(false);
  const score = useStrength(passphrase, options.ownWords);
  const first = useRef<HTMLElement | null>(null);
  const second = useRef<HTMLElement | null>(null);

  const characters = Array.from(passphrase.normalize("NFC")).length;
  const isGood = score !== null && score >= LEAST_SCORE && characters >= MIN_PASSPHRASE_CHARACTERS;
  const isSame = repeat === passphrase;
  const fields = (
    <Stack gap={12}>
      <FormGrid>
        <CredentialField
          label={options.label}
          isSecret
          value={passphrase}
          onChange={setPassphrase}
          inputRef={(element) => {
            first.current = element;
          }}
          error={isAsked && !isGood ? t("errors.weak_passphrase") : null}
          isDisabled={options.isDisabled}
        />
        <CredentialField
          label={t("unlock.first.repeat")}
          isSecret
          value={repeat}
          onChange={setRepeat}
          inputRef={(element) => {
            second.current = element;
          }}
          error={isAsked && isGood && !isSame ? t("unlock.first.notTheSame") : null}
          isDisabled={options.isDisabled}
        />
      </FormGrid>
      <StrengthLine score={passphrase === "" ? null : score} />
    </Stack>
  );

  return {
    fields,
    take: () => {
      setAsked(true);
      if (isGood && isSame) return passphrase;
      (isGood ? second : first).current?.focus();
      return null;
    },
    clear: () => {
      setPassphrase("");
      setRepeat("");
      setAsked(false);
    },
  };
}
