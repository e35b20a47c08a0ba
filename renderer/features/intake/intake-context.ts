import { createContext, useContext } from "react";
import type { CaseContent } from "../../../shared/domain/case-record";
import type { IntakeStep } from "../../../shared/domain/completeness";
import type { CaseCheck } from "./case-check";

/** What every step may need of the intake it stands in. */
export interface Intake {
  readonly step: IntakeStep;
  readonly check: CaseCheck;
  /** The case as far as it can be read, for what one answer means for another. */
  readonly readable: CaseContent | null;
  /** Consents that were saved before this sitting: they are never changed. */
  readonly savedConsentIds: ReadonlySet<string>;
  /** Withholding rules that were saved before: the form only adds to them. */
  readonly savedRuleIds: ReadonlySet<string>;
  /** Today in Phnom Penh, `YYYY-MM-DD`. */
  readonly today: string;
  /** Goes to a step, or to the field at a path wherever it is asked. */
  readonly goTo: (step: IntakeStep, path?: string) => void;
}

const IntakeContext = createContext<Intake | null>(null);

export const IntakeProvider = IntakeContext.Provider;

/** The intake around a step. @throws outside the form. */
export function useIntake(): Intake {
  const intake = useContext(IntakeContext);
  if (intake === null) throw new Error("a step stands outside the intake form");
  return intake;
}
