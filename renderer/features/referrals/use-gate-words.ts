import type { GateAnswer, GateReason } from "../../../shared/domain/gate";
import { useWords } from "../../i18n/i18n";
import { useFormats } from "../../i18n/use-formats";
import type { StatusDotProps } from "../../ui";
import { useOrgNames } from "./use-org-names";

export interface GateWords {
  readonly look: NonNullable<StatusDotProps["look"]>;
  readonly standing: string;
  /** Every reason against it, as sentences; the path by which data would come to who must not know first. */
  readonly reasons: readonly string[];
  readonly isStopped: boolean;
}

const STOPS: readonly GateReason["code"][] = [
  "withheld",
  "file_refused",
  "embassy_of_protected",
  "consent_refused",
  "consent_withdrawn",
];

/** How the gate's answer is said to own staff. */
export function useGateWords(): (gate: GateAnswer) => GateWords {
  const { t } = useWords();
  const format = useFormats();
  const nameOf = useOrgNames();

  function say(reason: GateReason): string[] {
    const scopes =
      "scope" in reason
        ? reason.scope.map((scope) => format.code("dataScope", scope)).join(", ")
        : "";
    const paths =
      reason.code === "withheld"
        ? (reason.hits[0]?.path ?? []).map(({ kind, fromOrgId, toOrgId }) =>
            t(`referrals.path.${kind}`, { from: nameOf(fromOrgId), to: nameOf(toOrgId) }),
          )
        : [];
    return [...paths, t(`referrals.reason.${reason.code}`, { scopes })];
  }

  return (gate) => {
    const isStopped = gate.reasons.some(({ code }) => STOPS.includes(code));
    const isToAsk = gate.reasons.some(
      ({ code }) => code.startsWith("consent_") || code === "scope_not_agreed",
    );
    const [look, standing] = isStopped
      ? (["diamond", "stop"] as const)
      : gate.isAllowed
        ? (["dot", gate.consent === null ? "own" : "agreed"] as const)
        : (["wait", isToAsk ? "ask" : "cannot"] as const);
    return {
      look,
      standing: t(`referrals.standing.${standing}`),
      reasons: gate.reasons.flatMap(say),
      isStopped,
    };
  };
}
