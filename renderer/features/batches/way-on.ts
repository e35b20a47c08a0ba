import type { ImportPreview } from "../../store/vault-api";

/** Where whoever took a file in goes on, and what the way is called. */
export function wayOn(kind: ImportPreview["kind"]) {
  switch (kind) {
    case "referral":
      return { to: "/referrals/received", label: "referralFiles.packet.goOn" } as const;
    case "referral_reply":
      return { to: "/referrals", label: "referralFiles.reply.goOn" } as const;
    default:
      return { to: "/batches", label: "batches.allBatches" } as const;
  }
}
