import type { CaseContent } from "../../../../shared/domain/case-record";
import type { Handover } from "../../../../shared/domain/handover";
import type { Service } from "../../../../shared/domain/service";
import type { DraftEntry, DraftPart } from "../../../../shared/papers/court-bundle/draw-bundle";
import { HANDOVER_FACTS, SERVICE_FACTS } from "../../cases";
import { both, bundleLines, PAPER, PART_TITLES, type BundleWords } from "./bundle-words";

/** Health of body and mind is not for police or court (dictionary §11 R6). */
const OF_BODY_AND_MIND: readonly Service["serviceType"][] = [
  "emergency_medical",
  "general_health",
  "sexual_reproductive_health",
  "psychosocial",
  "psychiatric",
];

// How she found the help, and what was noted beside it, stays with those who gave it.
const { feedback: _feedback, note: _note, outcome: _outcome, ...SERVICE } = SERVICE_FACTS;

/** The help and the handovers of which a court may know. */
export function helpForCourt({
  services,
  handovers,
}: Pick<CaseContent, "services" | "handovers">): {
  readonly services: readonly Service[];
  readonly handovers: readonly Handover[];
} {
  return {
    services: services.filter(({ serviceType }) => !OF_BODY_AND_MIND.includes(serviceType)),
    handovers: handovers.filter(({ kind }) => kind !== "hospital"),
  };
}

/** Which help she got, and to whom she was handed over. */
export function helpPart(content: CaseContent, words: BundleWords): DraftPart {
  const { services, handovers } = helpForCourt(content);
  const entries: DraftEntry[] = [
    ...services.map((one) => ({
      title: both((lang) => PAPER[lang].entry.service),
      lines: bundleLines("services", one, SERVICE, words),
    })),
    ...handovers.map((one) => ({
      title: both((lang) => PAPER[lang].entry.handover),
      lines: bundleLines("handovers", one, HANDOVER_FACTS, words),
    })),
  ];
  return {
    id: "services",
    title: both((lang) => PART_TITLES[lang].services),
    nothing: both((lang) => PAPER[lang].nothing.services),
    entries,
  };
}
