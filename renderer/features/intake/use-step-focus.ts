import { useEffect, useRef } from "react";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { focusField } from "./focus-field";

/** Where somebody decides first, when that is not the first field of the page. */
const FIRST_DECISION: Partial<Record<IntakeStep, string>> = {
  receive: "caseFile.receptionBasis",
};

/**
 * Moves the focus when a step opens: to the field that was asked for, else to the first one. Gives the
 * function that asks for a field; `isHere` moves at once, within the step.
 */
export function useStepFocus(
  step: IntakeStep,
  firstPath: string | null,
): (path: string | null, isHere: boolean) => void {
  const wanted = useRef(firstPath);
  useEffect(() => {
    const path = wanted.current ?? FIRST_DECISION[step] ?? null;
    wanted.current = null;
    // After the step's own fields are there, lists that open late included.
    const frame = requestAnimationFrame(() => {
      if (path === null || !focusField(path)) focusFirst();
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [step]);
  return (path, isHere) => {
    if (isHere && path !== null) focusField(path);
    else wanted.current = path;
  };
}

function focusFirst(): void {
  const first = document.querySelector<HTMLElement>(
    "form :is(input, textarea, select):not(:disabled, [type=hidden])",
  );
  first?.focus();
}
