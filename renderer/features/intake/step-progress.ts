import type { IntakeStep } from "../../../shared/domain/completeness";
import { firstPerField, isAnswer } from "../../forms";
import { valueAt, type CaseCheck } from "./case-check";
import { askedIn } from "./asked-answers";
import { STEP_FIELDS, stepOf } from "./step-fields";

/** How far a step is, in answers. */
export interface StepProgress {
  readonly total: number;
  readonly settled: number;
  readonly toCorrect: number;
  readonly toAsk: number;
}

/** Counts the answers of a step, those inside its lists included. */
export function stepProgress(step: IntakeStep, values: unknown, check: CaseCheck): StepProgress {
  const states = STEP_FIELDS[step].flatMap((path) => {
    const value = valueAt(values, path.split("."));
    const asked = askedIn(path, value, check.readable);
    // What is not asked has no state; a field that nobody has filled yet has the state of a missing one.
    return asked === undefined && value !== undefined ? [] : statesIn(asked);
  });
  const toCorrect = firstPerField(check.issues).filter(
    ({ path, message }) => stepOf(path) === step && message !== "required",
  ).length;
  const toAsk = states.filter((isSettled) => !isSettled).length;
  const settled = Math.max(0, states.length - toAsk - toCorrect);
  return { total: states.length, settled, toCorrect, toAsk };
}

/** True once anything was answered in this step. */
export function isBegun(step: IntakeStep, values: unknown): boolean {
  if (step === "receive") return valueAt(values, ["caseFile", "receptionBasis"]) !== undefined;
  return STEP_FIELDS[step].some((path) => {
    const value = valueAt(values, path.split("."));
    return Array.isArray(value) ? value.length > 0 : isAnswer(value) && value.mv !== "not_asked";
  });
}

/** True when something in this step is to correct, or must be asked before the file can be accepted. */
export function isOwed(step: IntakeStep, check: CaseCheck): boolean {
  return (
    check.issues.some(({ path }) => stepOf(path) === step) ||
    check.open.some((question) => question.step === step)
  );
}

/** True when nobody has touched the form: leaving it then leaves nothing behind. */
export function isUntouched(values: unknown): boolean {
  const steps = Object.keys(STEP_FIELDS) as IntakeStep[];
  const isRiskChosen = valueAt(values, ["caseFile", "urgentRisk"]) !== undefined;
  return !isRiskChosen && !steps.some((step) => isBegun(step, values));
}

/** For every answer in a value whether it is settled; a field without states is settled once it has a value. */
function statesIn(value: unknown): boolean[] {
  if (isAnswer(value)) return [value.mv !== "not_asked"];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) =>
      typeof item === "object" && item !== null
        ? Object.values(item).filter(isAnswer).flatMap(statesIn)
        : [],
    );
  }
  if (value === undefined) return [false];
  return typeof value === "string" ? [value !== ""] : [];
}
