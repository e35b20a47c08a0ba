import { useFormContext } from "react-hook-form";
import { useSayError } from "./field-error";
import { firstPerField, type FormIssue } from "./issue";

/** A line of the summary of errors: where, what, and how to get there. */
export interface ErrorLine {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  readonly onGo: () => void;
}

/**
 * Lines for the error summary, one per field. `goTo` leads to a field that may stand on another page;
 * unless given, the focus moves to the field of this form.
 */
export function useErrorSummary(
  issues: readonly FormIssue[],
  labelOf: (path: string) => string,
  goTo?: (path: string) => void,
): ErrorLine[] {
  const { setFocus } = useFormContext();
  const say = useSayError();
  return firstPerField(issues).map(({ path, message }) => ({
    id: path,
    label: labelOf(path),
    text: say(message) ?? "",
    onGo: () => {
      if (goTo) goTo(path);
      else setFocus(path);
    },
  }));
}
