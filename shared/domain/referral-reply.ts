import { z } from "../zod";
import type { CaseContent } from "./case-record";
import { REJECT_REASON, SERVICE_OUTCOME } from "./code-lists/casework";
import { valueOf } from "./answer";
import { idSchema } from "./ids";
import type { IncomingReferral } from "./incoming-referral";
import type { Referral } from "./referral";
import {
  moveReferral,
  type MoveContext,
  type ReferralEvent,
  type ReferralRefusal,
} from "./referral-life";
import type { ReferralStatus } from "./referral-table";
import { err, ok, type Result } from "../result";

// What the recipient of a sealed packet says of it (dictionary §6). It names nobody: the referral by the id
// that its sender gave it, and the packet by its manifest.

export const FAILED_BECAUSE = ["person_absent", "provider_cannot"] as const;

const about = {
  replyId: idSchema,
  referralId: idSchema,
  packetSha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** UTC, by the clock of whoever answers. */
  at: z.iso.datetime(),
};

export const referralReplySchema = z.discriminatedUnion("status", [
  z.strictObject({ ...about, status: z.literal("received") }),
  z.strictObject({ ...about, status: z.literal("accepted") }),
  z.strictObject({ ...about, status: z.literal("in_service") }),
  z.strictObject({ ...about, status: z.literal("rejected"), reason: z.enum(REJECT_REASON) }),
  z.strictObject({
    ...about,
    status: z.literal("completed"),
    /** How the help ended. */
    outcome: z.enum(SERVICE_OUTCOME),
  }),
  z.strictObject({ ...about, status: z.literal("failed"), reason: z.enum(FAILED_BECAUSE) }),
]);

export type ReferralReply = z.output<typeof referralReplySchema>;
export type ReplyStatus = ReferralReply["status"];
type Distributed<T> = T extends ReferralReply ? Omit<T, keyof typeof about> : never;
/** The answer alone: where it stands, and why. */
export type ReplyAnswer = Distributed<ReferralReply>;

/** The answer that a line which is in no file yet owes to its sender. */
export function answerOfLine({ status, rejectReason }: IncomingReferral): ReplyAnswer {
  if (status === "rejected") return { status, reason: rejectReason ?? "other" };
  return { status };
}

/** The answer that a received referral of a file owes to its sender; null for a state that says nothing. */
export function answerOfReferral(
  { services }: Pick<CaseContent, "services">,
  referral: Referral,
): ReplyAnswer | null {
  const { status, kind } = referral;
  // Whoever took the file over owes nothing more than the yes.
  if (kind === "transfer") return isTaken(status) ? { status: "accepted" } : null;
  switch (status) {
    case "accepted":
    case "in_service":
      return { status };
    case "completed": {
      const service = services.find(({ serviceId }) => serviceId === referral.serviceId);
      const outcome = service === undefined ? null : valueOf(service.outcome);
      return outcome === null ? { status: "in_service" } : { status, outcome };
    }
    case "failed":
      return {
        status,
        reason: FAILED_BECAUSE.find((one) => one === referral.endReason) ?? "provider_cannot",
      };
    default:
      return null;
  }
}

function isTaken(status: ReferralStatus): boolean {
  return status !== "received" && status !== "rejected";
}

/**
 * What an answer would do to a referral: `same` when it says nothing new, `not_now` when the referral came to
 * another end before (it was called back, counted as lost, refused).
 */
export type ReplyStanding = "new" | "same" | "not_now";

/** How far a referral has come on the way that answers tell of. */
const REACHED: Readonly<Partial<Record<ReferralStatus, number>>> = {
  sent: 0,
  received: 1,
  accepted: 2,
  in_service: 3,
  completed: 4,
};

/**
 * The content after an answer that is believed: the referral moves through each step that lies between, by
 * the table that moves it by hand. An answer again, and one that came late behind another, changes nothing.
 */
export function afterReply(
  content: CaseContent,
  referral: Referral,
  reply: ReplyAnswer,
  context: MoveContext,
): { readonly standing: ReplyStanding; readonly content: CaseContent } {
  if (isSaid(referral.status, reply.status)) return { standing: "same", content };
  const moved = stepsTo(reply, referral).reduce<Result<CaseContent, ReferralRefusal>>(
    (so, event) =>
      so.ok ? moveReferral(so.value, referral.referralId, event, context) : err(so.error),
    ok(content),
  );
  return moved.ok ? { standing: "new", content: moved.value } : { standing: "not_now", content };
}

function isSaid(status: ReferralStatus, told: ReplyStatus): boolean {
  if (status === told) return true;
  const [reached, wanted] = [REACHED[status], REACHED[told]];
  if (reached !== undefined && wanted !== undefined) return reached >= wanted;
  // It failed, or was refused after it came: what was said before that is old.
  return (status === "failed" || status === "rejected") && (wanted ?? 9) < 4;
}

/** The events from where it stands to what is told; the first that the table does not have stops them all. */
function stepsTo(reply: ReplyAnswer, { status, receiptCode }: Referral): ReferralEvent[] {
  const at = REACHED[status] ?? 0;
  // The file itself shows that they have it; a code is read back where there is none.
  const received: ReferralEvent = { type: "confirm_receipt", code: receiptCode ?? "" };
  const way: readonly ReferralEvent[] = [received, { type: "accept" }, { type: "start_service" }];
  switch (reply.status) {
    case "received":
    case "accepted":
    case "in_service":
      return way.slice(at, REACHED[reply.status]);
    case "completed":
      return [...way.slice(at), { type: "complete", outcome: reply.outcome }];
    case "rejected":
      return [{ type: "reject", reason: reply.reason }];
    case "failed":
      return [...way.slice(at, 2), { type: "fail", reason: reply.reason }];
  }
}
