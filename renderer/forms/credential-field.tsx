import { useWords } from "../i18n/i18n";
import { TextAnswer, type TextAnswerProps } from "../ui";
import { NO_STATES } from "./plain-field";

export interface CredentialFieldProps extends Pick<
  TextAnswerProps,
  | "label"
  | "hint"
  | "note"
  | "error"
  | "value"
  | "isSecret"
  | "isDisabled"
  | "autoFocus"
  | "inputRef"
  | "onBlur"
> {
  readonly onChange: (typed: string) => void;
}

/** A name to sign in with, or a passphrase: one typed line without states; a secret one can be looked at. */
export function CredentialField({ onChange, ...props }: CredentialFieldProps) {
  const { t } = useWords();
  return (
    <TextAnswer
      {...props}
      secretLabel={t("unlock.showTyped")}
      allowedStates={NO_STATES}
      mv="known"
      onChange={({ value }) => {
        onChange(value);
      }}
    />
  );
}
