import { Controller, type Control } from "react-hook-form";
import { CredentialField } from "../../forms";
import { useWords } from "../../i18n/i18n";
import type { FirstStartAnswers, FirstStartForm } from "./first-start-form";

export interface FirstStartTextProps {
  readonly control: Control<FirstStartForm, unknown, FirstStartAnswers>;
  readonly name:
    | "organisation.nameKm"
    | "organisation.nameEn"
    | "organisation.siteCode"
    | "user.displayName"
    | "user.loginName"
    | "passphrase"
    | "repeat";
  readonly label: string;
  readonly hint?: string;
  readonly isSecret?: boolean;
  /** What to say when the answer does not fit; without it, that one is still to be filled in. */
  readonly wrong?: string;
  /** Stands whatever the form finds, e.g. a passphrase that is easily guessed. */
  readonly error?: string | undefined;
}

/** One line of the first start that is typed. */
export function FirstStartText({ control, name, wrong, error, ...props }: FirstStartTextProps) {
  const { t } = useWords();
  return (
    <Controller
      name={name}
      control={control}
      render={({ field, fieldState }) => (
        <CredentialField
          {...props}
          value={field.value}
          onChange={(typed) => {
            field.onChange(name === "organisation.siteCode" ? typed.toUpperCase() : typed);
          }}
          onBlur={field.onBlur}
          inputRef={field.ref}
          error={error ?? (fieldState.error ? (wrong ?? t("validation.required")) : undefined)}
        />
      )}
    />
  );
}
