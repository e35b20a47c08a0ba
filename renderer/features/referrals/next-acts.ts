import type { GateAnswer } from "../../../shared/domain/gate";
import type { Referral } from "../../../shared/domain/referral";
import { receiptStanding } from "../../../shared/domain/referral-alarm";
import { isAnEnd } from "../../../shared/domain/referral-life";
import { canResend, type ReferralEventType } from "../../../shared/domain/referral-table";

export type ReferralAct = ReferralEventType | "resend";

export interface NextActs {
  /** The one press that most often comes next; null when nothing does. */
  readonly main: ReferralAct | null;
  readonly others: readonly ReferralAct[];
}

/**
 * What whoever keeps this referral can do now (dictionary §6). `gate`: its answer now, null for none.
 * `goesAsFile`: a sealed file can be made of it, and then comes first (`ReferralFile`).
 */
export function nextActs(
  referral: Referral,
  gate: GateAnswer | null,
  nowMs: number,
  goesAsFile = false,
): NextActs {
  if (referral.direction === "in") return actsOnReceived(referral);
  const acts = actsOnSent(referral, gate, nowMs);
  if (!goesAsFile || acts.main === null) return acts;
  return { main: null, others: [acts.main, ...acts.others] };
}

/** The same in a file that another house has taken over: what ends a referral, and nothing else. */
export function actsAfterTransfer(acts: NextActs): NextActs {
  const others = [acts.main, ...acts.others].filter(
    (act) => act !== null && act !== "resend" && isAnEnd(act),
  );
  return { main: null, others: others.filter((act) => act !== null) };
}

/** One that we were asked: it stands in the file since we said yes, and only our own help moves it. */
function actsOnReceived({ status }: Referral): NextActs {
  switch (status) {
    case "accepted":
      return { main: "start_service", others: ["fail"] };
    case "in_service":
      return { main: "complete", others: ["fail"] };
    default:
      return { main: null, others: [] };
  }
}

function actsOnSent(referral: Referral, gate: GateAnswer | null, nowMs: number): NextActs {
  switch (referral.status) {
    case "draft":
      return { main: "submit", others: [] };
    case "consent_needed":
      if (gate?.isAllowed === true) return { main: "record_consent", others: [] };
      return { main: null, others: gate?.canOverride === true ? ["override"] : [] };
    case "approval_needed":
      return { main: "approve", others: ["return"] };
    case "ready":
      return { main: "send", others: ["revoke"] };
    case "sent": {
      const isLost = receiptStanding(referral, nowMs) === "over";
      return {
        main: isLost ? "expire" : "confirm_receipt",
        others: [...(isLost ? (["confirm_receipt"] as const) : []), "reject", "revoke"],
      };
    }
    case "received":
      return { main: "accept", others: ["reject", "revoke"] };
    case "accepted":
      return { main: "start_service", others: ["fail", "revoke"] };
    case "in_service":
      return { main: "complete", others: ["fail"] };
    case "completed":
    case "revoked":
    case "rejected":
    case "expired":
    case "failed":
      return { main: canResend(referral.status) ? "resend" : null, others: [] };
  }
}
