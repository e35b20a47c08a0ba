import type { ImportPreview } from "../../store/vault-api";

/** True for a referral, or for answers, of which taking them in wrote nothing. */
export function movesNothing({ packet, replies, kind }: ImportPreview): boolean {
  if (packet !== null) return packet.standing !== "new" && packet.standing !== "changed";
  return kind === "referral_reply" && replies.every(({ standing }) => standing !== "new");
}
