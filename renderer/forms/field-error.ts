import { useWords } from "../i18n/i18n";
import { validation } from "../i18n/en/validation";

type ValidationKey = keyof typeof validation;

/** Keys of react-hook-form's error that lead to elements or to the same messages once more. */
const NOT_FIELDS = new Set(["ref", "types", "type", "root"]);

/**
 * The first message of an error at a field or anywhere below it: the message of `person.birthDate` may
 * stand at `person.birthDate.value`. Null when there is none.
 */
export function messageIn(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  if ("message" in error && typeof error.message === "string" && error.message !== "") {
    return error.message;
  }
  if ("root" in error) {
    const atRoot = messageIn(error.root);
    if (atRoot !== null) return atRoot;
  }
  for (const [key, inner] of Object.entries(error)) {
    if (NOT_FIELDS.has(key)) continue;
    const message = messageIn(inner);
    if (message !== null) return message;
  }
  return null;
}

/**
 * What to say beside a field: its message, except that something is still to fill in before anybody was
 * there. (Adding an entry to a list makes react-hook-form judge the whole list.)
 */
export function messageToShow(state: {
  readonly error?: unknown;
  readonly isTouched: boolean;
}): string | null {
  const message = messageIn(state.error);
  return message === "required" && !state.isTouched ? null : message;
}

/** The key under `validation` for a schema's message; what no schema of ours says is `invalid`. */
export function validationKey(message: string): ValidationKey {
  return Object.hasOwn(validation, message) ? (message as ValidationKey) : "invalid";
}

/** Says a schema's message in the language of the screen; undefined for none. */
export function useSayError(): (message: string | null) => string | undefined {
  const { t } = useWords();
  return (message) => (message === null ? undefined : t(`validation.${validationKey(message)}`));
}
