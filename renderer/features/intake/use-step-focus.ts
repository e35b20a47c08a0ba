import { useEffect, useRef } from "react";
import type { IntakeStep } from "../../../shared/domain/completeness";
import { focusField } from "./focus-field";

/** Where somebody decides first, when that is not the first field of the page. */
const FIRST_DECISION: Partial<Record<IntakeStep, string>> = {
  receive: "caseFile.receptionBasis",
  plan: "referrals",
};

/** Steps that begin with reading: the focus waits at the heading. */
const READ_FIRST: readonly IntakeStep[] = ["plan", "finish"];

/** Some lists come from the store a moment after the page. */
const MAX_LOOKS = 15;

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
    let looks = 0;
    let frame = requestAnimationFrame(look);
    function look(): void {
      looks += 1;
      if (path !== null && focusField(path)) return;
      if (path !== null && looks < MAX_LOOKS) frame = requestAnimationFrame(look);
      else focusFirst(step);
    }
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [step]);
  return (path, isHere) => {
    if (isHere && path !== null) focusField(path);
    else wanted.current = path;
  };
}

/** A step that has no field yet begins with reading, too. */
function focusFirst(step: IntakeStep): void {
  const title = document.querySelector<HTMLElement>("form h1");
  const field = document.querySelector<HTMLElement>(
    "form :is(input, textarea, select):not(:disabled, [type=hidden])",
  );
  const first = READ_FIRST.includes(step) ? title : (field ?? title);
  first?.focus();
}
