import type { CaseContent } from "./case-record";
import type { IntakeStep } from "./completeness";
import { latestConsent } from "./consent";
import { consentObstacle } from "./consent-standing";
import { keepsOnlyReception } from "./reception-line";

/**
 * Whether a step may be worked on (dictionary §5.1). `ask_first`: from the fifth step on somebody has to have
 * agreed that a file is kept. `no_file`: the person has said no, and nothing typed here would be kept.
 */
export type StepGate = "open" | "ask_first" | "no_file";

/** Before the question, at the end, and what only protects: none of these waits for a yes. */
const WITHOUT_CONSENT: readonly IntakeStep[] = [
  "receive",
  "triage",
  "language",
  "age",
  "consent",
  "withholding",
  "finish",
];

/** The gate of a step on `day` (Phnom Penh). */
export function stepGate(step: IntakeStep, content: CaseContent, day: string): StepGate {
  if (WITHOUT_CONSENT.includes(step)) return "open";
  if (keepsOnlyReception(content)) return "no_file";
  const consent = latestConsent(content.consents, "store_and_manage_file");
  return consentObstacle(consent, content, day) === null ? "open" : "ask_first";
}
